/**
 * Specs of decisions in three words: `given(events).when(command).then(events)`. A step that succeeds can be followed by another `when`,
 * which is decided on the memory as the step left it; that is how a command is asked twice in a row.
 */
import { expect } from 'vitest';
import type { RefusalCode } from '../../../src/domain/errors.ts';
import type { Command } from '../../../src/domain/memory/commands.ts';
import type { Draft } from '../../../src/domain/memory/facts.ts';
import { append, type Asked, draftOf, emptyLedger, type Ledger, run } from '../../support/domain.ts';

export type Given = Readonly<{
  ledger: Ledger;
  when(command: Command, asked?: Asked): When;
}>;

export type When = Readonly<{
  /** Expects exactly these events, in this order. */
  then(events: readonly Draft[]): Given;
  /** Expects a success that changes nothing. */
  thenNothing(): Given;
  /** Expects a refusal; `more` are fields that it has besides the code. No text of the command may stand in its message. */
  thenRefuses(code: RefusalCode, more?: Readonly<Record<string, unknown>>): Given;
  /** Expects the answer to be that of an earlier request. */
  thenRepeats(revisions: Readonly<{ from: number; to: number }>): Given;
}>;

/** Starts from events that happened. */
export function given(events: readonly Draft[] | Ledger): Given {
  const ledger = 'state' in events ? events : append(emptyLedger(), events);
  return { ledger, when: (command, asked) => whenOf(ledger, command, asked) };
}

function whenOf(ledger: Ledger, command: Command, asked: Asked | undefined): When {
  const { revision } = ledger.state;
  const decision = run(ledger, command, asked);
  const drafts = () => {
    expect(decision.kind === 'refusal' ? decision.refusal : decision.kind).toBe('events');
    return decision.kind === 'events' ? decision.events.map(draftOf) : [];
  };
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- given, when, then; nobody awaits it
    then(events) {
      expect(drafts()).toEqual(events);
      return given(ledger);
    },
    thenNothing() {
      expect(drafts()).toEqual([]);
      expect(ledger.state.revision).toBe(revision);
      return given(ledger);
    },
    thenRefuses(code, more = {}) {
      expect(decision).toMatchObject({ kind: 'refusal', refusal: { code, ...more } });
      if (decision.kind === 'refusal' && 'content' in command && command.content !== null && command.content.trim() !== '')
        expect(decision.refusal.message).not.toContain(command.content.trim());
      return given(ledger);
    },
    thenRepeats(revisions) {
      expect(decision).toMatchObject({ kind: 'repeat', remembered: revisions });
      return given(ledger);
    },
  };
}
