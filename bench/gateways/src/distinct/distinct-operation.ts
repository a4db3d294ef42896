/** The n-th of a row of operations of which no two are alike: small, so that planning and answering them is cheap. */
export function distinctOperation(n: number): string {
  const shape = shapes[n % shapes.length] as (typeof shapes)[number];
  return shape(`m${n.toString(36)}`);
}

const shapes = [
  (mark: string) => `{ me { ${mark}: id } }`,
  (mark: string) => `query ${mark} { me { name ${mark}: username } }`,
  (mark: string) => `{ ${mark}: topProducts(first: 1) { upc price } }`,
  (mark: string) => `{ topProducts(first: 1) { name ${mark}: inStock } }`,
];
