import type { ExplorerConfig } from '@prism/explorer/config';
import type { Ref } from 'react';
import { PrismMark } from '../brand/prism-mark.tsx';
import type { SessionControl } from '../session/use-session.ts';
import { Chooser } from './chooser.tsx';
import { SessionBox } from './session-box.tsx';
import { VariantLinks } from './variant-links.tsx';

/** A value with its setter. */
export type Choice = readonly [value: string | undefined, choose: (value: string) => void];

interface HeaderProps {
  config: ExplorerConfig;
  market: Choice;
  language: Choice;
  session: SessionControl;
  /** Where the theme switch is put; it lives inside GraphiQL, which holds the theme. */
  themeSlot: Ref<HTMLSpanElement>;
}

/** The bar above GraphiQL: which variant, in which market and language, and as whom. */
export function Header({ config, market, language, session, themeSlot }: HeaderProps) {
  return (
    <header className="prism-header">
      <h1 className="prism-brand">
        <PrismMark />
        Prism
      </h1>
      <VariantLinks variant={config.variant} variants={config.variants} />
      <span className="prism-gap" />
      <Chooser label="Market" values={config.markets} value={market[0]} onChoose={market[1]} />
      <Chooser label="Language" values={config.languages} value={language[0]} onChoose={language[1]} />
      {config.signIn && <SessionBox people={config.signIn.people} control={session} />}
      <a className="prism-button prism-sdl" href={config.sdlUrl} download={`${config.variant}.graphql`}>
        <DownloadIcon />
        SDL
      </a>
      <span className="prism-theme-slot" ref={themeSlot} />
    </header>
  );
}

function DownloadIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2v8m0 0 3-3m-3 3L5 7M2.75 11.5v2h10.5v-2" />
    </svg>
  );
}
