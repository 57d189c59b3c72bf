import { ProjectIndex } from "#core/mentions/index";
import { ok, type Result } from "#shared/result";
import type { ProjectHost } from "./project-host";

/** The index of the project that is open: made when it is first asked for, ended with the project. */
export class OpenIndex {
  readonly #host: ProjectHost;
  #index: ProjectIndex | undefined;

  constructor(host: ProjectHost) {
    this.#host = host;
    host.onChange(() => {
      if (this.#index && this.#index.session !== host.current?.session) void this.close();
    });
  }

  /** The index of the open project, or an error that says there is none. */
  require(): Result<ProjectIndex> {
    const open = this.#host.require();
    if (!open.ok) return open;
    const { session } = open.value;
    if (this.#index?.session !== session) {
      void this.close();
      this.#index = new ProjectIndex(session);
    }
    return ok(this.#index as ProjectIndex);
  }

  /** Ends its worker; whoever asks next gets another. */
  async close(): Promise<void> {
    const index = this.#index;
    this.#index = undefined;
    await index?.close();
  }
}
