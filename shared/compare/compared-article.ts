import type { Range } from "../text/words";

/** A tagged stretch that stands for an entry: an actor's id, a date's value. UTF-16 units. */
export interface TaggedEntity extends Range {
  /** The same for everything that names the same entry. */
  key: string;
}

/** An article as the comparison needs it. */
export interface ComparedArticle {
  id: string;
  /** The frozen text. */
  text: string;
  /** BCP 47; decides how words are stemmed. */
  language: string;
  /** What is no article and takes no part, in order, UTF-16 units. */
  mask: readonly Range[];
  entities: readonly TaggedEntity[];
}
