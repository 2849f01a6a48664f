/** The order of two values: negative where `a` comes first, 0 where they are the same member. */
export type Order<Value> = (a: Value, b: Value) => number;

interface Node<Value> {
  readonly value: Value;
  readonly size: number;
  readonly left: Tree<Value>;
  readonly right: Tree<Value>;
}

type Tree<Value> = Node<Value> | null;

/**
 * A sorted set that never changes: `add` and `delete` give another one, which shares all but a path with
 * it. A weight-balanced tree (Adams; with the parameters 3 and 2 that Haskell's Data.Set has): each
 * operation takes time in the logarithm of its size, also those that count.
 */
export class Ordered<Value> implements Iterable<Value> {
  readonly #order: Order<Value>;
  readonly #root: Tree<Value>;

  private constructor(order: Order<Value>, root: Tree<Value>) {
    this.#order = order;
    this.#root = root;
  }

  static by<Value>(order: Order<Value>): Ordered<Value> {
    return new Ordered(order, null);
  }

  get size(): number {
    return sizeOf(this.#root);
  }

  /** With `value`, in the place of one that is the same member. */
  add(value: Value): Ordered<Value> {
    return new Ordered(this.#order, add(this.#root, value, this.#order));
  }

  delete(value: Value): Ordered<Value> {
    const root = remove(this.#root, value, this.#order);
    return root === this.#root ? this : new Ordered(this.#order, root);
  }

  first(): Value | undefined {
    let node = this.#root;
    while (node !== null && node.left !== null) node = node.left;
    return node?.value;
  }

  /** The member with `index` members before it. */
  at(index: number): Value | undefined {
    let node = this.#root;
    let rest = index;
    while (node !== null) {
      const left = sizeOf(node.left);
      if (rest === left) return node.value;
      if (rest < left) {
        node = node.left;
      } else {
        rest -= left + 1;
        node = node.right;
      }
    }
    return undefined;
  }

  /** How many members come before `value`, which need not be one. */
  countBefore(value: Value): number {
    let node = this.#root;
    let count = 0;
    while (node !== null) {
      if (this.#order(node.value, value) < 0) {
        count += sizeOf(node.left) + 1;
        node = node.right;
      } else {
        node = node.left;
      }
    }
    return count;
  }

  *[Symbol.iterator](): Generator<Value, void> {
    const path: Node<Value>[] = [];
    let node = this.#root;
    while (node !== null || path.length > 0) {
      while (node !== null) {
        path.push(node);
        node = node.left;
      }
      const next = path.pop();
      if (next === undefined) return;
      yield next.value;
      node = next.right;
    }
  }
}

/** How much heavier than the other one a side may be. */
const maxWeight = 3;
/** From which weight of the inner grandchild on a rotation is a double one. */
const doubleFrom = 2;

function sizeOf(tree: Tree<unknown>): number {
  return tree === null ? 0 : tree.size;
}

function nodeOf<Value>(value: Value, left: Tree<Value>, right: Tree<Value>): Node<Value> {
  return { value, left, right, size: sizeOf(left) + sizeOf(right) + 1 };
}

function add<Value>(tree: Tree<Value>, value: Value, order: Order<Value>): Node<Value> {
  if (tree === null) return nodeOf(value, null, null);
  const side = order(value, tree.value);
  if (side < 0) return balanced(tree.value, add(tree.left, value, order), tree.right);
  if (side > 0) return balanced(tree.value, tree.left, add(tree.right, value, order));
  return nodeOf(value, tree.left, tree.right);
}

function remove<Value>(tree: Tree<Value>, value: Value, order: Order<Value>): Tree<Value> {
  if (tree === null) return null;
  const side = order(value, tree.value);
  if (side < 0) {
    const left = remove(tree.left, value, order);
    return left === tree.left ? tree : balanced(tree.value, left, tree.right);
  }
  if (side > 0) {
    const right = remove(tree.right, value, order);
    return right === tree.right ? tree : balanced(tree.value, tree.left, right);
  }
  if (tree.left === null) return tree.right;
  if (tree.right === null) return tree.left;
  const [next, right] = withoutFirst(tree.right);
  return balanced(next, tree.left, right);
}

function withoutFirst<Value>(tree: Node<Value>): readonly [Value, Tree<Value>] {
  if (tree.left === null) return [tree.value, tree.right];
  const [first, left] = withoutFirst(tree.left);
  return [first, balanced(tree.value, left, tree.right)];
}

/** A node of these, one of whose sides has just become larger or smaller by one. */
function balanced<Value>(value: Value, left: Tree<Value>, right: Tree<Value>): Node<Value> {
  const [l, r] = [sizeOf(left), sizeOf(right)];
  if (l + r <= 1) return nodeOf(value, left, right);
  if (right !== null && r > maxWeight * l) {
    const { left: inner, right: outer } = right;
    if (inner === null || sizeOf(inner) < doubleFrom * sizeOf(outer)) {
      return nodeOf(right.value, nodeOf(value, left, inner), outer);
    }
    const outside = nodeOf(right.value, inner.right, outer);
    return nodeOf(inner.value, nodeOf(value, left, inner.left), outside);
  }
  if (left !== null && l > maxWeight * r) {
    const { left: outer, right: inner } = left;
    if (inner === null || sizeOf(inner) < doubleFrom * sizeOf(outer)) {
      return nodeOf(left.value, outer, nodeOf(value, inner, right));
    }
    const outside = nodeOf(left.value, outer, inner.left);
    return nodeOf(inner.value, outside, nodeOf(value, inner.right, right));
  }
  return nodeOf(value, left, right);
}
