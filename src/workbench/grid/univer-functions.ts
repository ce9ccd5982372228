/** The add-in's functions inside Univer's formula engine. */
import type { IDisposable, Injector, Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import type { AddInFunctions, FunctionInfo } from "./add-in-functions";
import { isErrorCode, type CellValue } from "./book";

function valueOf(object: Nullable<BaseValueObject>): CellValue {
  if (!object || object.isNull()) return null;
  if (object.isError()) return String(object.getValue());
  return object.getValue();
}

function blockOf(variant: BaseValueObject): CellValue[][] {
  if (!variant.isArray()) return [[valueOf(variant)]];
  const array = variant as unknown as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_line, row) =>
    Array.from({ length: array.getColumnCount() }, (_cell, column) => valueOf(array.get(row, column))),
  );
}

function objectOf(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isErrorCode(value))
    return ErrorValueObject.create(
      (Object.values(ErrorType) as string[]).includes(String(value)) ? (value as ErrorType) : ErrorType.VALUE,
    );
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(String(value));
}

/** One function of the add-in. It never throws: an exception would stop the whole calculation. */
class AddInFunction extends BaseFunction {
  constructor(
    private readonly info: FunctionInfo,
    private readonly functions: AddInFunctions,
    private readonly onFault: (message: string) => void,
  ) {
    super(info.name);
    this.minParams = info.parameters.filter((parameter) => !parameter.isOptional && !parameter.isRepeating).length;
    this.maxParams = info.parameters.some((parameter) => parameter.isRepeating) ? 255 : info.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    try {
      const cell = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
      const values = this.functions.evaluate(this.info.name, variants.map(blockOf), cell);
      const [first] = values;
      if (values.length === 1 && first?.length === 1) return objectOf(first[0] ?? null);
      return ArrayValueObject.create({
        calculateValueList: values.map((row) => row.map(objectOf)),
        rowCount: values.length,
        columnCount: first?.length ?? 0,
        unitId: this.unitId ?? "",
        sheetId: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      }) as unknown as BaseValueObject;
    } catch (reason) {
      this.onFault(`${this.info.name}: ${reason instanceof Error ? reason.message : String(reason)}`);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function description(info: FunctionInfo): IFunctionInfo {
  return {
    functionName: info.name,
    functionType: FunctionType.User,
    description: info.description,
    abstract: info.description,
    functionParameter: info.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.isOptional ? 0 : 1,
      repeat: parameter.isRepeating ? 1 : 0,
    })),
  };
}

/** Makes the functions known to the engine. A first workbook must exist already. */
export function registerAddInFunctions(
  injector: Injector,
  functions: AddInFunctions,
  onFault: (message: string) => void,
): void {
  injector
    .get(IFunctionService)
    .registerExecutors(...functions.functions.map((info) => new AddInFunction(info, functions, onFault)));
}

/** Makes the functions known to the formula bar, in the language of their descriptions; the result takes them back. */
export function describeAddInFunctions(injector: Injector, functions: readonly FunctionInfo[]): IDisposable {
  return injector.get(IDescriptionService).registerDescriptions(functions.map(description));
}
