import { ShieldCheck } from "lucide-react";
import { keysMessages } from "#shared/messages/keys";
import { useMessages } from "../../i18n/use-messages";
import { useSettings } from "../../state/settings-store";
import { closeDialog } from "../../state/view-store";
import { Dialog } from "../../ui/Dialog";
import "./help.css";

/** What this is, which version, and that it stayed offline. */
export function About() {
  const t = useMessages(keysMessages);
  const info = useSettings((state) => state.info);
  const blocked = info?.blocked ?? [];
  return (
    <Dialog title={t("aboutTitle")} closeLabel={t("close")} onClose={closeDialog} size="small" dismissable>
      <p className="about-name">Wortlaut</p>
      <p>{t("aboutText")}</p>
      <p className="about-offline">
        <ShieldCheck size={18} aria-hidden />
        <span>
          {t("network")} {t("blocked", { count: blocked.length })}
        </span>
      </p>
      {blocked.length > 0 ? (
        <ul className="mono selectable about-blocked">
          {blocked.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      ) : null}
      <p className="quiet-text selectable">
        {info ? t("version", { version: info.version }) : null}
        <br />
        {info ? t("built", { electron: info.electron, chrome: info.chrome, platform: info.platform }) : null}
      </p>
      <p className="quiet-text">{t("licence")}</p>
    </Dialog>
  );
}
