/**
 * What is wrong with the layout of the page as it stands: text that is cut off, things that lie over one another or hang
 * out of their frame, a sign left alone on a line, a page that scrolls sideways. One line a fault: what, where, by how
 * many px. Runs in the page, so it holds all that it needs.
 */
export function layoutFaults(): string[] {
  /** Rounding, and borders that share a line, in px. */
  const slack = 1;
  const acting = 'a[href], button, input, select, textarea, summary, [role="slider"], [role="tab"]';
  /** A picture in which marks lie over marks on purpose, and a link that only shows itself to the keyboard. */
  const free = '.latent-space__plot, .app__skip';

  interface Item {
    readonly element: Element;
    readonly kind: 'text' | 'control' | 'picture';
    readonly name: string;
    readonly box: DOMRect;
    /** The frame that cuts it on purpose, by scrolling. */
    readonly scroller: Element | null;
    readonly isFixed: boolean;
  }

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  function* upwards(from: Element | null): Generator<Element> {
    for (let at = from; at !== null && at !== document.documentElement; at = at.parentElement) yield at;
  }
  /** For screen readers only: cut down to one px. */
  const isForEars = (element: Element) =>
    [...upwards(element)].some((at) => at.clientWidth === 1 && styleOf(at).overflowX === 'hidden');
  const isShown = (element: Element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    element.closest(free) === null &&
    !isForEars(element);
  const scrolls = (element: Element) => /auto|scroll/.test(styleOf(element).overflowY);
  const pathOf = (element: Element) => {
    const place = [...upwards(element)].find((at) => typeof at.className === 'string' && at.className !== '');
    return `.${String(place?.className).split(' ')[0] ?? ''}`;
  };
  const quoted = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  const px = (value: number) => `${value.toFixed(1)} px`;
  const inset = (box: DOMRect, x: number, y: number) =>
    new DOMRect(box.x + x, box.y + y, Math.max(box.width - 2 * x, 0), Math.max(box.height - 2 * y, 0));

  /** What is left of a box by an element that cuts off what hangs out. */
  function cutBy(element: Element, box: DOMRect): DOMRect {
    if (styleOf(element).overflowX === 'visible') return box;
    const room = element.getBoundingClientRect();
    const left = Math.max(box.left, room.left);
    const top = Math.max(box.top, room.top);
    const right = Math.min(box.right, room.right);
    const bottom = Math.min(box.bottom, room.bottom);
    return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
  }

  const items: Item[] = [];
  const add = (element: Element, kind: Item['kind'], text: string, box: DOMRect) => {
    if (box.width < 1 || box.height < 1) return;
    const line = [...upwards(element)];
    items.push({
      element,
      kind,
      name: `${quoted(text)} (${pathOf(element)})`,
      box,
      scroller: line.find((at) => scrolls(at)) ?? null,
      isFixed: line.some((at) => styleOf(at).position === 'fixed'),
    });
  };

  for (const element of document.body.querySelectorAll('*')) {
    if (!isShown(element)) continue;
    const box = element.getBoundingClientRect();
    const label = element.getAttribute('aria-label') ?? element.textContent;
    if (element.matches(acting)) {
      // Of what slides only a line or a knob is drawn; the hand has more.
      const isSlider = element.matches('input[type="range"], [role="slider"]');
      add(element, 'control', label, isSlider ? inset(box, 0, (box.height - 6) / 2) : box);
    } else if (element.matches('canvas, img')) add(element, 'picture', label, box);
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A line's box is higher than its letters.
      for (const line of range.getClientRects())
        add(element, 'text', node.textContent ?? '', inset(cutBy(element, line), 0, line.height * 0.15));
    }
  }

  const faults = new Set<string>();
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.add(`the page scrolls sideways by ${px(root.scrollWidth - root.clientWidth)}`);

  /** What draws an edge that its content must not cross. */
  const isFrame = (element: Element) => {
    const { borderTopWidth, borderTopStyle, backgroundColor, overflowX, overflowY } = styleOf(element);
    return (
      (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0) ||
      !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) ||
      overflowX !== 'visible' ||
      overflowY !== 'visible'
    );
  };
  for (const { element, kind, name, box, scroller } of items) {
    for (const frame of upwards(kind === 'text' ? element : element.parentElement)) {
      if (frame === scroller || frame === document.body) break;
      if (styleOf(frame).display !== 'inline' && isFrame(frame)) {
        const room = frame.getBoundingClientRect();
        const out = Math.max(
          room.left - box.left,
          box.right - room.right,
          room.top - box.top,
          box.bottom - room.bottom,
        );
        if (out > slack) faults.add(`${name} hangs out of ${pathOf(frame)} by ${px(out)}`);
      }
      if (styleOf(frame).position === 'fixed') break;
    }
    const { overflowX, overflowY } = styleOf(element);
    if (kind !== 'text' || (overflowX === 'visible' && overflowY === 'visible') || element === scroller)
      continue;
    const across = element.scrollWidth - element.clientWidth;
    const down = element.scrollHeight - element.clientHeight;
    if (across > slack) faults.add(`${name} is cut off at the side by ${px(across)}`);
    if (down > slack) faults.add(`${name} is cut off below by ${px(down)}`);
  }

  const seen = ({ box, scroller }: Item) => (scroller === null ? box : cutBy(scroller, box));
  items.forEach((a, index) => {
    for (const b of items.slice(index + 1)) {
      if (a.isFixed !== b.isFixed || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const isTogether = a.scroller === b.scroller;
      const [one, two] = isTogether ? [a.box, b.box] : [seen(a), seen(b)];
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > slack && down > slack)
        faults.add(`${a.name} and ${b.name} lie over one another by ${px(across)} × ${px(down)}`);
    }
  });

  const isBeside = (a: DOMRect, b: DOMRect) => a.top < b.bottom - slack && b.top < a.bottom - slack;
  for (const sign of document.querySelectorAll('.explanation__button')) {
    if (!isShown(sign)) continue;
    const box = sign.getBoundingClientRect();
    const header = sign.closest('.panel__header');
    const hasCompany = items.some(
      (item) =>
        item.kind === 'text' &&
        !sign.contains(item.element) &&
        header?.contains(item.element) === true &&
        isBeside(item.box, box),
    );
    if (header !== null && !hasCompany)
      faults.add(`“?” stands alone on its line (${pathOf(header.parentElement ?? header)})`);
  }
  for (const row of document.querySelectorAll('[role="group"], [role="radiogroup"], [role="tablist"]')) {
    if (!isShown(row) || styleOf(row).flexWrap !== 'wrap') continue;
    const boxes = [...row.children].map((child) => child.getBoundingClientRect());
    const last = boxes.at(-1);
    if (last === undefined || boxes.length < 3) continue;
    const inLast = boxes.filter((box) => isBeside(box, last)).length;
    const inFirst = boxes.filter((box) => boxes[0] !== undefined && isBeside(box, boxes[0])).length;
    if (inLast === 1 && inFirst > 2)
      faults.add(
        `${quoted(row.lastElementChild?.textContent ?? '')} stands alone on a line of ${pathOf(row)}`,
      );
  }
  return [...faults];
}
