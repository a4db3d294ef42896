const link = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports.map((name) => `"@${name}"`).join(', ')}])`;

/** The schema of each subgraph. */
export const mallSdl = {
  accounts: `
    ${link('key')}
    type Query {
      me: Person
      people: [Person]
    }
    type Person @key(fields: "id") {
      id: ID!
      name: String
      username: String
    }`,

  products: `
    ${link('key')}
    type Query {
      topProducts(first: Int = 5): [Product]
    }
    type Product @key(fields: "upc") {
      upc: String!
      name: String
      price: Int
      weight: Int
    }`,

  reviews: `
    ${link('key')}
    type Person @key(fields: "id") {
      id: ID!
      reviews: [Review]
    }
    type Product @key(fields: "upc") {
      upc: String!
      reviews: [Review]
    }
    type Review @key(fields: "id") {
      id: ID!
      body: String
      author: Person
      product: Product
    }`,

  inventory: `
    ${link('key', 'external', 'requires')}
    type Product @key(fields: "upc") {
      upc: String!
      price: Int @external
      weight: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
} as const;
