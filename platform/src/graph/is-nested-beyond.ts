const [quote, backslash, openList, openObject, closeList, closeObject] = [34, 92, 91, 123, 93, 125];

/**
 * Whether lists and objects of a JSON text stand in each other deeper than `limit`, told in a fifth of the time that it takes to parse what
 * does. Of a text that is no JSON it may say either.
 */
export function isNestedBeyond(json: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === openList || code === openObject) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === closeList || code === closeObject) depth -= 1;
  }
  return false;
}

/** Where the string ends that begins here. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end === -1 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json.charCodeAt(at - 1 - backslashes) === backslash) backslashes += 1;
  return backslashes % 2 === 1;
}
