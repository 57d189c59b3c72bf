import type { BulkAction, BulkPreview } from "#shared/ipc/bulk-types";
import { bulkMessages } from "#shared/messages/bulk";
import { request } from "../api";
import { say } from "../i18n/use-messages";
import { notifyDone, notifyError } from "./notices-store";
import { stepHistory } from "./session-store";

/** What an action would do, or undefined after saying why it cannot be done. */
export async function previewOf(action: BulkAction): Promise<BulkPreview | undefined> {
  const answer = await request("bulk:preview", action);
  if (answer.ok) return answer.value;
  notifyError(answer.error);
  return undefined;
}

/** Does an action that reaches through the project, says so and offers the way back. False when it was refused. */
export async function runBulk(action: BulkAction, total: number): Promise<boolean> {
  const answer = await request("bulk:run", action);
  if (!answer.ok) {
    notifyError(answer.error);
    return false;
  }
  notifyDone(say(bulkMessages, "done", { total }), {
    label: say(bulkMessages, "undo"),
    run: () => void stepHistory("undo"),
  });
  return true;
}
