import { defineSchema } from './test-schema.ts';

/** `@provides`, also nested and through lists, with and without the owner's own fetch. */
export const travel = defineSchema('travel', {
  trips: `
    type Query {
      trips: [Trip]
      next: Trip
      guide: Person @provides(fields: "name")
    }
    type Trip @key(fields: "id") {
      id: ID!
      title: String
      leader: Person @provides(fields: "name home { city }")
      guests: [Person] @provides(fields: "name")
      stops: [[Place]] @provides(fields: "label")
      fallback: Person
    }
    type Person @key(fields: "id") { id: ID! name: String @external home: Home @external trips: [Trip!] }
    type Home { city: String @external }
    type Place @key(fields: "code") { code: ID! label: String @external }
  `,
  people: `
    type Query { person(id: ID!): Person people(first: Int = 2): [Person] }
    type Person @key(fields: "id") { id: ID! name: String @shareable home: Home @shareable friends: [Person] visited: [Place] }
    type Home { city: String @shareable street: String number: Int! }
    type Place @key(fields: "code") { code: ID! }
  `,
  places: `
    type Query { place(code: ID!): Place }
    type Place @key(fields: "code") { code: ID! label: String @shareable weather(day: Int = 0): Weather near: [Place!]! }
    enum Weather { SUN RAIN SNOW }
    type Person @key(fields: "id") { id: ID! lives: Place }
  `,
});
