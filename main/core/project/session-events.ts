import type { Events } from "#shared/ipc/contract";

/** What a session tells: payloads are those of the events of the same subject. */
export interface SessionEvents {
  changed: Events["session:changed"];
  catalogue: Events["catalogue:changed"];
  save: Events["save:state"];
  problems: Events["project:problems"];
}
export type SessionEventName = keyof SessionEvents;
type Listener<N extends SessionEventName> = (payload: SessionEvents[N]) => void;

/** Hands events to whoever asked for them. */
export class EventHub {
  readonly #listeners = new Map<SessionEventName, Set<Listener<SessionEventName>>>();
  #lastSave: SessionEvents["save"] = { state: "saved" };

  /** Calls `listener` at every event until the function returned is called. */
  on<N extends SessionEventName>(name: N, listener: Listener<N>): () => void {
    const set = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, set);
    set.add(listener as Listener<SessionEventName>);
    return () => set.delete(listener as Listener<SessionEventName>);
  }

  /** Tells all listeners. */
  emit<N extends SessionEventName>(name: N, payload: SessionEvents[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(payload);
  }

  /** Tells whether everything is saved, when that is news. Returns what was said before. */
  save(state: SessionEvents["save"]): SessionEvents["save"] {
    const before = this.#lastSave;
    if (state.state !== before.state || state.error?.code !== before.error?.code) {
      this.#lastSave = state;
      this.emit("save", state);
    }
    return before;
  }
}
