/** The present, injected everywhere so that a test can stand at any instant. */
export type Clock = () => Date;

/** A new unguessable id; injected so that a test can name what it creates. */
export type NewId = () => string;
