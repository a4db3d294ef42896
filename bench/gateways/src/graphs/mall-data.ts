export interface Person {
  __typename: 'Person';
  id: string;
  name: string;
  username: string;
  reviews: Review[];
}

export interface Product {
  __typename: 'Product';
  upc: string;
  name: string;
  price: number;
  weight: number;
  inStock: boolean;
  shippingEstimate: number | null;
  reviews: Review[];
}

export interface Review {
  __typename: 'Review';
  id: string;
  body: string;
  author: Person;
  product: Product;
}

const size = { people: 8, reviewsPerPerson: 3, products: 8 };

/** Every person has reviewed three products, every product has three reviews, so that a nested answer grows threefold a level. */
export function createMallData() {
  const people = Array.from({ length: size.people }, (_, n) => createPerson(n + 1));
  const products = Array.from({ length: size.products }, (_, n) => createProduct(n + 1));
  const reviews = people.flatMap((author, person) =>
    Array.from({ length: size.reviewsPerPerson }, (_, nth) => {
      const product = products[(person + nth * 2) % products.length] as Product;
      return createReview(person * size.reviewsPerPerson + nth + 1, author, product);
    }),
  );
  return {
    people: new Map(people.map((person) => [person.id, person])),
    products: new Map(products.map((product) => [product.upc, product])),
    reviews: new Map(reviews.map((review) => [review.id, review])),
    root: {
      me: people[0],
      people,
      topProducts: ({ first }: { first: number }) => products.slice(0, first),
    },
  };
}

const createPerson = (n: number): Person => ({
  __typename: 'Person',
  id: `${n}`,
  name: `Person Number ${n}`,
  username: `person-${n}`,
  reviews: [],
});

function createProduct(n: number): Product {
  const price = n * 150;
  const weight = 100 + n * 10;
  return {
    __typename: 'Product',
    upc: `${n}`,
    name: `A thing for the house, number ${n}`,
    price,
    weight,
    inStock: n % 3 !== 0,
    shippingEstimate: shippingEstimate({ price, weight }),
    reviews: [],
  };
}

function createReview(n: number, author: Person, product: Product): Review {
  const body = `Review ${n}: does what it says, and has done so every day since it came; I would take it again any day.`;
  const review: Review = { __typename: 'Review', id: `${n}`, body, author, product };
  author.reviews.push(review);
  product.reviews.push(review);
  return review;
}

/** Free from 1,000 upwards; null for want of what it needs. */
export const shippingEstimate = ({ price, weight }: Pick<Product, 'price' | 'weight'>): number | null =>
  typeof price === 'number' && typeof weight === 'number' ? (price >= 1_000 ? 0 : Math.round(weight / 2)) : null;
