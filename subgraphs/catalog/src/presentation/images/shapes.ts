/** Attributes of an SVG shape. */
export type Attributes = Readonly<Record<string, string | number>>;

const tag = (name: string, attributes: Attributes): string => {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${text.join('')}/>`;
};

export const rect = (x: number, y: number, width: number, height: number, rx: number, fill: string, more = {}) =>
  tag('rect', { x, y, width, height, rx, fill, ...more });

export const disc = (cx: number, cy: number, r: number, fill: string, more = {}) =>
  tag('circle', { cx, cy, r, fill, ...more });

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more = {}) =>
  tag('ellipse', { cx, cy, rx, ry, fill, ...more });

export const path = (d: string, fill: string, more = {}) => tag('path', { d, fill, ...more });

/** A line along a path, with round ends. */
export const line = (d: string, stroke: string, width: number, more = {}) =>
  tag('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

export const group = (transform: string, content: string) => `<g transform="${transform}">${content}</g>`;

/** The shapes on the left and, mirrored at x = 200, on the right. */
export const mirrored = (content: string) => content + group('translate(400 0) scale(-1 1)', content);
