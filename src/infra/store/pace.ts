/** How much the projector may do at a time, so that appends are not kept waiting. */
import type { Engine } from './engine.ts';

const SHORT_MS = 5;
const LONG_MS = 40;
const LEAST = 32;
const MOST = 2_000;

/** Returns a function that lets the projector take a step of about 5 ms while there is traffic, and 40 ms while there is none. */
export function createPace(engine: Pick<Engine, 'project'>): (traffic: boolean) => Promise<number> {
  let msEach = 0.05;
  return async (traffic) => {
    const limit = Math.round(Math.min(MOST, Math.max(LEAST, (traffic ? SHORT_MS : LONG_MS) / msEach)));
    const started = performance.now();
    const applied = await engine.project(limit);
    // A small step says little about what an event costs.
    if (applied >= LEAST) msEach = 0.7 * msEach + (0.3 * (performance.now() - started)) / applied;
    return applied;
  };
}
