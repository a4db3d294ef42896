import { defineSchema } from './test-schema.ts';

/** `@requires` of fields with arguments, beside the client's own use of these fields. */
export const quotes = defineSchema('quotes', {
  market: `
    type Query { stock(symbol: ID!): Stock stocks(first: Int): [Stock!] }
    enum Currency { EUR USD JPY }
    input Span { days: Int! = 7 from: String }
    type Stock @key(fields: "symbol") {
      symbol: ID!
      price(currency: Currency = EUR): Int
      history(span: Span, limit: Int = 2): [Tick]
      name(short: Boolean! = false): String
    }
    type Tick { at: String value(currency: Currency): Int }
  `,
  advice: `
    type Query { pick: Stock }
    enum Currency { EUR USD JPY }
    input Span { days: Int! = 7 from: String }
    type Stock @key(fields: "symbol") {
      symbol: ID!
      price(currency: Currency = EUR): Int @external
      history(span: Span, limit: Int = 2): [Tick] @external
      name(short: Boolean! = false): String @external
      target: Int @requires(fields: "price(currency: USD)")
      advice(loud: Boolean): String @requires(fields: "name(short: true)")
      trend: String @requires(fields: "history(span: { days: 3 }, limit: 1) { value(currency: JPY) }")
      peers: [Stock]
    }
    type Tick { value(currency: Currency): Int @external }
  `,
  tax: `
    enum Currency { EUR USD JPY }
    type Stock @key(fields: "symbol") {
      symbol: ID!
      price(currency: Currency = EUR): Int @external
      tax(rate: Float = 0.2): Int @requires(fields: "price(currency: JPY)")
      levy: Int @requires(fields: "price(currency: EUR)")
      broker: String
    }
  `,
});
