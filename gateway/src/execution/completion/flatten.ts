/**
 * A text put together of others is a tree of them inside the engine until somebody reads it. To read it at once frees the tree
 * while it is young, and spares whoever puts the text into others to walk it again.
 */
export function flatten<Text extends string | undefined>(text: Text): Text {
  Number(text);
  return text;
}
