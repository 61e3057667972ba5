/** A point in a text: line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of a named file; `end` is exclusive and absent when only the start is known. */
export interface Location {
  /** As the user named it, relative to the working folder where possible; `<stdin>` for standard input. */
  readonly file: string
  readonly start: Position
  readonly end?: Position
}

/** A value together with the place where the user wrote it. */
export interface Placed<T> {
  readonly value: T
  readonly location: Location
}
