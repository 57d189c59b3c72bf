/** A statement of the project: its wording, and the words of the claims that say the same. */
export interface IndexedStatement {
  id: string;
  wording: string;
  claims?: readonly string[];
}

/** A statement that may say the same as what is typed. */
export interface SimilarStatement {
  id: string;
  /** 0 to 1. */
  score: number;
  /** Words of the statement that are in the typed wording too, as they stand in the statement. */
  shared: string[];
}

/** Finds statements by wording while somebody types. */
export class StatementIndex {
  readonly statements: readonly IndexedStatement[];
  readonly language: string;

  constructor(statements: readonly IndexedStatement[], language: string) {
    this.statements = statements;
    this.language = language;
  }

  /** The statements closest to `wording`, the closest first, at most `limit`. */
  similar(_wording: string, _limit: number): SimilarStatement[] {
    return [];
  }
}
