import type { HostConfig } from './config.ts';
import { demoSignIns } from './start-page/doors.ts';
import type { Prism } from './start-prism.ts';

/** What the person at the terminal wants to know once everything runs. */
export function announce(prism: Prism, config: HostConfig, startedInMs: number): string {
  const seconds = (startedInMs / 1_000).toFixed(1);
  const lines = prism.gatewayPort === undefined ? [] : gatewayLines(config);
  const ports = Object.entries(prism.ports).map(([name, port]) => row(name, `http://127.0.0.1:${port}/graphql`));
  return ['', `Prism is ready in ${seconds} s.`, '', ...lines, ...ports, ''].join('\n');
}

function gatewayLines({ publicUrl, isProduction, variables }: HostConfig): string[] {
  const graphs = [
    row('web', `${publicUrl}/web/graphql`),
    row('mobile', `${publicUrl}/mobile/graphql`),
    row('admin', `${publicUrl}/admin/graphql`),
    row('health', `${publicUrl}/health/ready`),
  ];
  if (isProduction) return graphs;
  return [
    row('start here', publicUrl),
    row('sandboxes', `${publicUrl}/web  ${publicUrl}/mobile  ${publicUrl}/admin`),
    ...graphs,
    ...(variables.SMTP_URL ? [] : [row('mailbox', `${publicUrl}/mailbox`)]),
    '',
    `  Sign in as ${someOf(demoSignIns.people)}; the password is ${demoSignIns.password}.`,
  ];
}

const row = (name: string, text: string) => `  ${name.padEnd(15)}${text}`;
const someOf = (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
