/** The colours things come in. The order is part of image ids: append only. */
export const colours = [
  { name: 'Chalk', hex: '#e9e4da' },
  { name: 'Sand', hex: '#d9b98c' },
  { name: 'Terracotta', hex: '#c8694a' },
  { name: 'Brick', hex: '#9e3d34' },
  { name: 'Saffron', hex: '#e2a32f' },
  { name: 'Moss', hex: '#6f7f4b' },
  { name: 'Fir', hex: '#2f5a4a' },
  { name: 'Lagoon', hex: '#3a8c8f' },
  { name: 'Sky', hex: '#86b3d1' },
  { name: 'Ink', hex: '#2c3e63' },
  { name: 'Plum', hex: '#6d3f5f' },
  { name: 'Graphite', hex: '#45474d' },
] as const;

export interface Colour {
  name: string;
  /** `#rrggbb` */
  hex: string;
}
