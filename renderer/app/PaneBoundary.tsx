import { CircleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import { appMessages } from "#shared/messages/app";
import { useMessages } from "../i18n/use-messages";
import { Blank } from "../ui/Blank";
import { Button } from "../ui/Button";

interface State {
  fault: unknown;
  attempt: number;
}

/** Keeps a fault in one pane from taking the window down: says so in words and offers to load the pane again. */
export class PaneBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { fault: undefined, attempt: 0 };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault ?? new Error("unknown fault") };
  }

  override render() {
    const { fault, attempt } = this.state;
    if (fault === undefined) return <Again key={attempt}>{this.props.children}</Again>;
    const again = () => this.setState({ fault: undefined, attempt: attempt + 1 });
    return <Fault fault={fault} onAgain={again} />;
  }
}

function Again({ children }: { children: ReactNode }) {
  return children;
}

function Fault({ fault, onAgain }: { fault: unknown; onAgain: () => void }) {
  const t = useMessages(appMessages);
  const message = fault instanceof Error ? fault.message : String(fault);
  return (
    <div role="alert" className="fault">
      <Blank
        icon={<CircleAlert size={32} strokeWidth={1.5} />}
        title={t("faultTitle")}
        actions={
          <>
            <Button look="primary" onPress={onAgain}>
              {t("faultAgain")}
            </Button>
            <Button onPress={() => window.location.reload()}>{t("faultReload")}</Button>
          </>
        }
      >
        <p>{t("faultText")}</p>
        <p className="mono selectable">{message}</p>
      </Blank>
    </div>
  );
}
