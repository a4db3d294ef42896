import { defineSchema } from './test-schema.ts';

/** Mutations of two subgraphs, which must run one after the other in the order of the document. */
export const orders = defineSchema('orders', {
  basket: `
    type Query { basket: Basket }
    type Mutation { add(product: ID!, amount: Int = 1): Added clear: Basket rename(to: Name!): Basket! }
    input Name { text: String! short: Boolean = false }
    union Added = Basket | Problem
    type Problem { code: Int! message: String }
    type Basket @key(fields: "id") { id: ID! lines: [Line!] title: String owner: User }
    type Line { amount: Int product: Product }
    type Product @key(fields: "sku") { sku: ID! }
    type User @key(fields: "id") { id: ID! basket: Basket }
  `,
  payments: `
    type Query { paid: [Receipt] }
    type Mutation { pay(how: [String!]): Receipt refund(sum: Float): Receipt! }
    interface Receipt { no: ID! basket: Basket }
    type Bill implements Receipt { no: ID! basket: Basket total: Int }
    type Note implements Receipt { no: ID! basket: Basket reason: String }
    type Basket @key(fields: "id") { id: ID! receipts: [Receipt!] open: Int }
  `,
  goods: `
    type Query { product(sku: ID!): Product }
    type Mutation { restock(sku: ID!): Product }
    type Product @key(fields: "sku") { sku: ID! name: String price: Int! fans: [User] }
    type User @key(fields: "id") { id: ID! name: String likes: [Product] }
  `,
});
