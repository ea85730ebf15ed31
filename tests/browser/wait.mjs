// What comes a moment later, as pages do that a script changes, is waited for and not read once.

import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/** How long it may take on a machine that has much else to do, in milliseconds. */
export const PATIENCE = 60_000;

/** Reads again and again until it is what it should be; after `PATIENCE` it is said what it is. */
export async function becomes(read, expected, message) {
  for (const start = Date.now(); Date.now() - start < PATIENCE; ) {
    if (isDeepStrictEqual(await read(), expected)) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  assert.deepEqual(await read(), expected, message);
}
