import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./Button";

interface DialogProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  size?: "small" | "medium" | "large" | "palette";
  /** Buttons at the end. */
  footer?: ReactNode;
  children: ReactNode;
  className?: string;
  /** Whether a click outside closes it: not where typed words would be lost. */
  dismissable?: boolean;
}

/** A modal dialog: title, content that scrolls, buttons. Escape closes it. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, size = "medium", footer, children, className = "" } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable={props.dismissable ?? false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="scrim"
    >
      <Modal className={`modal modal-${size}`}>
        <AriaDialog className={`dialog ${className}`}>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton label={closeLabel} icon={<X size={16} />} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer ? <footer className="dialog-foot">{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A modal without a frame of its own, for the palette. */
export function BareDialog({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="scrim scrim-top"
    >
      <Modal className="modal modal-palette">
        <AriaDialog aria-label={label} className="dialog">
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
