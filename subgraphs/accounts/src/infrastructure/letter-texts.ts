/** A letter ready to be posted. */
export interface LetterText {
  subject: string;
  text: string;
}

/** What a letter needs to say. */
export interface LetterFacts {
  /** How to address them; their first name, where they gave one. */
  name?: string;
  publicUrl: string;
}

export interface LetterTexts {
  welcome(facts: LetterFacts): LetterText;
  registrationAttempt(facts: LetterFacts): LetterText;
  passwordReset(facts: LetterFacts & { token: string }): LetterText;
}

const english: LetterTexts = {
  welcome: ({ name, publicUrl }) => ({
    subject: 'Welcome to Prism',
    text: lines(greet('Hello', name), `your account is open. Sign in at ${publicUrl} with this address.`),
  }),
  registrationAttempt: ({ name, publicUrl }) => ({
    subject: 'You already have an account',
    text: lines(
      greet('Hello', name),
      `somebody just tried to open an account at ${publicUrl} with this address, which already has one. If it was you: sign in, or ask for a new password. If not: nothing has changed and nothing is to be done.`,
    ),
  }),
  passwordReset: ({ name, publicUrl, token }) => ({
    subject: 'A new password',
    text: lines(
      greet('Hello', name),
      `somebody, probably you, asked for a new password at ${publicUrl}. This token sets one, once, within 30 minutes (mutation accountPasswordReset):`,
      token,
      'If it was not you: your password has not changed and nothing is to be done.',
    ),
  }),
};

const german: LetterTexts = {
  welcome: ({ name, publicUrl }) => ({
    subject: 'Willkommen bei Prism',
    text: lines(
      greet('Guten Tag', name),
      `Ihr Konto ist offen. Melden Sie sich unter ${publicUrl} mit dieser Adresse an.`,
    ),
  }),
  registrationAttempt: ({ name, publicUrl }) => ({
    subject: 'Sie haben schon ein Konto',
    text: lines(
      greet('Guten Tag', name),
      `gerade wollte jemand unter ${publicUrl} mit dieser Adresse ein Konto eröffnen; sie hat schon eines. Waren Sie es, melden Sie sich an oder fordern Sie ein neues Passwort an. Wenn nicht: Es hat sich nichts geändert, und es ist nichts zu tun.`,
    ),
  }),
  passwordReset: ({ name, publicUrl, token }) => ({
    subject: 'Ein neues Passwort',
    text: lines(
      greet('Guten Tag', name),
      `jemand, vermutlich Sie, hat unter ${publicUrl} ein neues Passwort angefordert. Mit diesem Schlüssel lässt es sich setzen, einmal und innerhalb von 30 Minuten (Mutation accountPasswordReset):`,
      token,
      'Waren Sie es nicht: Ihr Passwort ist unverändert, und es ist nichts zu tun.',
    ),
  }),
};

/** The texts in the language of a BCP 47 tag, English where there is no translation. */
export function letterTexts(language: string): LetterTexts {
  return /^de\b/i.test(language) ? german : english;
}

const greet = (greeting: string, name: string | undefined) => `${name ? `${greeting} ${name}` : greeting},`;
const lines = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;
