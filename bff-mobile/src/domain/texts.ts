const english = {
  card: (title: string, price: string) => `${title}, ${price}`,
  reducedCard: (title: string, price: string, was: string) => `${title}, ${price}, was ${was}`,
  andMore: (title: string, count: string) => `${title} and ${count} more`,
  arrives: (days: string) => `Arrives ${days}`,
  share: (name: string) => `Look at this: ${name}`,
  cartNotMerged: 'You are signed in, but your cart could not be taken along. Please try again later.',
  cartUnavailable: 'You are signed in, but your cart cannot be reached just now.',
  upgradeRecommended: 'A new version of the app is ready.',
  upgradeRequired: 'This version of the app is no longer supported. Please update it to go on.',
};

const german: typeof english = {
  card: (title, price) => `${title}, ${price}`,
  reducedCard: (title, price, was) => `${title}, ${price}, vorher ${was}`,
  andMore: (title, count) => `${title} und ${count} weitere`,
  arrives: (days) => `Lieferung ${days}`,
  share: (name) => `Schau mal: ${name}`,
  cartNotMerged:
    'Sie sind angemeldet, aber Ihr Warenkorb konnte nicht übernommen werden. Bitte versuchen Sie es später noch einmal.',
  cartUnavailable: 'Sie sind angemeldet, aber Ihr Warenkorb ist gerade nicht erreichbar.',
  upgradeRecommended: 'Eine neue Version der App ist da.',
  upgradeRequired: 'Diese Version der App wird nicht mehr unterstützt. Bitte aktualisiere sie.',
};

/** The words of the app in the reader's language; English where there are none. */
export const textsFor = (language: string): typeof english => (language.startsWith('de') ? german : english);
