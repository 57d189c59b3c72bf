import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Fragment, type ReactNode, useMemo } from "react";

/** Markdown as text with headings, lists and emphasis. HTML in it is shown as it is written, links are not followed. */
export function Markdown({ text }: { text: string }) {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return <div className="markdown">{children(tree)}</div>;
}

function children(node: Nodes): ReactNode {
  if (!("children" in node)) return null;
  return node.children.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name.
    <Fragment key={index}>{piece(child)}</Fragment>
  ));
}

function piece(node: RootContent): ReactNode {
  switch (node.type) {
    case "text":
      return node.value;
    case "paragraph":
      return <p>{children(node)}</p>;
    case "heading":
      return <h4>{children(node)}</h4>;
    case "emphasis":
      return <em>{children(node)}</em>;
    case "strong":
      return <strong>{children(node)}</strong>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return <pre>{node.value}</pre>;
    case "blockquote":
      return <blockquote>{children(node)}</blockquote>;
    case "list":
      return node.ordered ? <ol>{children(node)}</ol> : <ul>{children(node)}</ul>;
    case "listItem":
      return <li>{children(node)}</li>;
    case "link":
      return <span title={node.url}>{children(node)}</span>;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "html":
      return node.value;
    default:
      return children(node);
  }
}
