/** Twice the size on paper, so that it stays sharp on a slide. */
const SCALE = 2;

/**
 * Fetches a drawing that `svgOf` wrote, paints it on a canvas with the letters of the page, and keeps it as a PNG under the
 * same name. An image of the SVG itself would not have our letters: nothing of the page reaches into it.
 * @throws what went wrong on the way.
 */
export async function paintedPng(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The drawing was refused: ${response.status}`);
  const name = /filename="([^"]+)\.svg"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "chart";
  const svg = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
  await document.fonts.ready;
  const blob = await painted(svg);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function painted(svg: Element): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = numberOf(svg, "width") * SCALE;
  canvas.height = numberOf(svg, "height") * SCALE;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser paints nothing.");
  pen.scale(SCALE, SCALE);
  paintAll(pen, svg, getComputedStyle(document.body).fontFamily);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("Nothing was painted."))), "image/png"),
  );
}

/** The few kinds of marks that a drawing is made of. */
function paintAll(pen: CanvasRenderingContext2D, parent: Element, letters: string): void {
  for (const mark of parent.children) {
    const fill = mark.getAttribute("fill") ?? "none";
    pen.fillStyle = fill;
    switch (mark.tagName) {
      case "g": {
        const [x = 0, y = 0] = (mark.getAttribute("transform") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
        pen.save();
        pen.translate(x, y);
        paintAll(pen, mark, letters);
        pen.restore();
        break;
      }
      case "rect":
        pen.fillRect(numberOf(mark, "x"), numberOf(mark, "y"), numberOf(mark, "width"), numberOf(mark, "height"));
        break;
      case "circle":
        pen.beginPath();
        pen.arc(numberOf(mark, "cx"), numberOf(mark, "cy"), numberOf(mark, "r"), 0, 2 * Math.PI);
        pen.fill();
        break;
      case "path":
        pen.strokeStyle = mark.getAttribute("stroke") ?? "none";
        pen.lineWidth = numberOf(mark, "stroke-width");
        pen.setLineDash((mark.getAttribute("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number));
        pen.stroke(new Path2D(mark.getAttribute("d") ?? ""));
        break;
      case "text":
        pen.font = `${mark.getAttribute("font-weight") ?? 400} ${numberOf(mark, "font-size")}px ${letters}`;
        pen.textAlign = ANCHORS[mark.getAttribute("text-anchor") ?? "start"] ?? "left";
        pen.fillText(mark.textContent ?? "", numberOf(mark, "x"), numberOf(mark, "y"));
    }
  }
}

const ANCHORS: Record<string, CanvasTextAlign> = { start: "left", middle: "center", end: "right" };

const numberOf = (mark: Element, name: string): number => Number(mark.getAttribute(name) ?? 0);
