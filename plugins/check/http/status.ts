/** `200`, `"204"` or `"200-299"`. */
export type StatusWish = number | string

/** Whether a status is one of those that are wished for; 200 to 299 when nothing is. */
export function isExpected(
  status: number,
  wish: StatusWish | readonly StatusWish[] = '200-299',
): boolean {
  const wishes = typeof wish === 'object' ? wish : [wish]
  return wishes.some((each) => {
    const [from = '', to = from] = String(each).split('-')
    return status >= Number(from) && status <= Number(to)
  })
}
