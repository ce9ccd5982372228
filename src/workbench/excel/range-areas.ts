import { formatReference, type Rect } from "../grid/reference";
import type { HostObject } from "../protocol/contract";
import { sheetInfo, type ModelContext } from "./context";

/** Several blocks of one sheet; only what tells where they are. */
export class RangeAreas implements HostObject {
  readonly _Type = "RangeAreas";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
    private readonly rects: readonly Rect[],
  ) {}

  get AreaCount(): number {
    return this.rects.length;
  }

  get Address(): string {
    const { name } = sheetInfo(this.context, this.sheet, "RangeAreas.address");
    return this.rects.map((rect) => formatReference(name, rect)).join(",");
  }
}
