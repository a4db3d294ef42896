import type { HttpRoute } from '../subgraph/index.ts';
import { listMails, readMail } from './mailbox.ts';
import { listPage, mailPage, notFoundPage } from './mailbox-page.ts';

const shownAtOnce = 200;

/** Pages to read the development mailbox. Whoever reaches them reads everyone's mail: never in production. */
export function mailboxRoutes(mailboxDir: string): HttpRoute[] {
  return [
    {
      method: 'GET',
      path: '/mailbox',
      async handle() {
        const { mails, total } = await listMails(mailboxDir, shownAtOnce);
        return listPage(mails, total);
      },
    },
    {
      method: 'GET',
      path: '/mailbox/:id',
      async handle({ params }) {
        const mail = await readMail(mailboxDir, params.id ?? '');
        return mail ? mailPage(mail) : notFoundPage();
      },
    },
  ];
}
