/** The colours things come in. */
export const colourNames = [
  'Chalk',
  'Sand',
  'Terracotta',
  'Brick',
  'Saffron',
  'Moss',
  'Fir',
  'Lagoon',
  'Sky',
  'Ink',
  'Plum',
  'Graphite',
] as const;
