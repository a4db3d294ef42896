const english = {
  reducedPrice: (now: string, before: string) => `${now}, was ${before}`,
  sale: (percent: number) => `${percent}% off`,
  productTitle: (name: string, brand: string | undefined) => (brand ? `${name} by ${brand}` : name),
};

const german: typeof english = {
  reducedPrice: (now, before) => `${now}, vorher ${before}`,
  sale: (percent) => `${percent} % günstiger`,
  productTitle: (name, brand) => (brand ? `${name} von ${brand}` : name),
};

/** The words of the page in the reader's language; English where there are none. */
export const textsFor = (language: string): typeof english => (language.startsWith('de') ? german : english);
