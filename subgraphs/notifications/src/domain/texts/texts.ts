import type { About, Topic } from '../occasion.ts';

/** What is said: a line that stands alone, and a sentence or two. */
export interface Said {
  title: string;
  body: string;
}

/** The words of one language. `product` is the name of the product it is about, where it is known. */
export type Texts = { [T in Topic]: (occasion: About<T>, product: string | undefined) => Said };
