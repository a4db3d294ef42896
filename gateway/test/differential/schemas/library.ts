import { defineSchema } from './test-schema.ts';

/** Interfaces that implement interfaces, and unions whose members differ between subgraphs. */
export const library = defineSchema('library', {
  catalog: `
    type Query {
      items(first: Int = 3, kinds: [Kind!]): [Item]
      featured: Item
      search(text: String!): [Found!]
      shelves: [[Found]]
      book(id: ID!): Book
      work: Work @shareable
    }
    enum Kind { BOOK FILM LAMP }
    interface Item { id: ID! title: String price(currency: String = "EUR"): Int }
    interface Work implements Item { id: ID! title: String price(currency: String = "EUR"): Int author: Person }
    type Book implements Work & Item @key(fields: "id") {
      id: ID! title: String price(currency: String = "EUR"): Int author: Person pages: Int! related: [Item!]
    }
    type Film implements Work & Item @key(fields: "id") {
      id: ID! title: String price(currency: String = "EUR"): Int author: Person minutes: Int cast: [Person] director: Person
    }
    type Lamp implements Item @key(fields: "id") {
      id: ID! title: String price(currency: String = "EUR"): Int watts: Int goesWith: Item
    }
    union Found = Book | Film | Person
    type Person @key(fields: "id") { id: ID! name: String! works(first: Int): [Work] }
  `,
  reviews: `
    type Query { latest: [Reviewed] work: Book @shareable rated(above: Float! = 2.5): [Rated!] }
    interface Rated { rating: Float reviews(stars: Int): [Review] }
    type Book implements Rated @key(fields: "id") { id: ID! reviews(stars: Int): [Review] rating: Float blurb: String! }
    type Film implements Rated @key(fields: "id") { id: ID! reviews(stars: Int): [Review] rating: Float }
    union Reviewed = Book | Film | Review
    union Found = Book | Person | Review
    type Review { text: String author: Person! stars: Int! about: Reviewed replies: [Review!] mentions: [Found] }
    type Person @key(fields: "id") { id: ID! reviews: [Review] nickname: String favourite: Reviewed }
  `,
});
