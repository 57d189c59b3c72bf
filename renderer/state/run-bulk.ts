import type { BulkAction, BulkPreview } from "#shared/ipc/bulk-types";
import { bulkMessages } from "#shared/messages/bulk";
import { request } from "../api";
import { say } from "../i18n/use-messages";
import { closeNotice, notifyDone, notifyError, useNotices } from "./notices-store";
import { useProject } from "./project-store";
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
  closeWithNextChange(answer.value.change);
  return true;
}

/** The newest notice offers to undo a change; after another change it would undo that one. */
function closeWithNextChange(change: number): void {
  const notice = useNotices.getState().notices.at(-1);
  if (!notice) return;
  const stop = useProject.subscribe(({ snapshot }) => {
    if (snapshot && snapshot.history.change <= change) return;
    stop();
    closeNotice(notice.id);
  });
}
