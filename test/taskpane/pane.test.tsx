/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Actions } from "../../src/app/actions";
import { languages } from "../../src/core/text";
import { sayIn } from "../../src/i18n/messages";
import { ErrorBoundary } from "../../src/taskpane/error-boundary";
import type { Pane } from "../../src/taskpane/mount-pane";
import { refused } from "../../src/workbook/port";
import { audit, blank, checked, finding, gone, ok, unchecked, written, type FakeActions } from "./fake-actions";
import { openPane } from "./opened-pane";

// Whether something lies over a button is a matter of layout, which jsdom has not.
const user = userEvent.setup({ pointerEventsCheck: 0 });
// axe and the search by role take their time on a busy machine.
jest.setTimeout(60_000);

afterEach(() => {
  jest.useRealTimers();
});
const run = (it: Pane, command: "create" | "check" | "report"): Promise<void> => act(() => it.run(command));
const show = (it: Pane, view: "check" | "report"): Promise<void> =>
  act(async () => {
    it.show(view);
    await Promise.resolve();
  });
const asked = (actions: FakeActions, name: keyof Actions): unknown[] =>
  actions.asked.filter((one) => one.name === name).map((one) => one.args);
const view = (): HTMLElement => screen.getByRole("tabpanel");

async function violations(): Promise<string[]> {
  // jsdom computes no colours; contrast is looked at in a browser.
  const found = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

describe.each(languages)("in %s", (language) => {
  const say = sayIn(language);
  const many = checked(
    [finding(5, "error", "A.1"), finding(6, "warning", "A.1"), finding(7, "info", undefined)],
    [unchecked],
  );

  test("the workbook view passes axe, empty and filled", async () => {
    const { pane: without } = await openPane({ overview: () => Promise.resolve(ok(blank)) }, { language });
    expect(await within(view()).findByText(say("overview.notAudit"))).toBeVisible();
    expect(await violations()).toEqual([]);
    act(() => {
      without.unmount();
    });
    document.body.replaceChildren();
    await openPane({}, { language });
    expect(await within(view()).findByText(audit.parkName ?? "")).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test("the check view passes axe, before and after", async () => {
    const { pane: it } = await openPane({ check: () => Promise.resolve(ok(many)) }, { language });
    await show(it, "check");
    expect(within(view()).getByText(say("check.idle"))).toBeVisible();
    expect(await violations()).toEqual([]);
    await run(it, "check");
    expect(within(view()).getByText("第 5 个问题")).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test("the report view passes axe, before and after", async () => {
    const { pane: it } = await openPane({}, { language });
    await show(it, "report");
    expect(within(view()).getByText(say("report.idle"))).toBeVisible();
    expect(await violations()).toEqual([]);
    await run(it, "report");
    expect(within(view()).getByText(say("report.done", { sheet: "报告提纲" }))).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test("a refusal and a fault of the program pass axe", async () => {
    const { pane: it } = await openPane(
      { overview: () => Promise.resolve(refused("busy-editing")), check: () => Promise.reject(new Error("broken")) },
      { language },
    );
    expect(await within(view()).findByRole("button", { name: say("pane.retry") })).toBeVisible();
    expect(await violations()).toEqual([]);
    await run(it, "check");
    expect(within(view()).getByText(say("fault.unexpected"))).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe("workbook", () => {
  test("shows how far each sheet is, and goes there", async () => {
    const { actions } = await openPane();
    await user.click(await screen.findByRole("button", { name: "转到工作表 A.1 园区概况 已填 12/40" }));
    expect(asked(actions, "goTo")).toEqual([[{ sheet: "A.1 园区概况", cell: "F6" }]]);
    expect(screen.getByRole("button", { name: "转到工作表 指标 无应填项" })).toBeVisible();
  });

  test("creates the audit asked for, then shows it", async () => {
    let made = false;
    const { actions } = await openPane({
      overview: () => Promise.resolve(ok(made ? audit : blank)),
      create: () => {
        made = true;
        return Promise.resolve(ok({ where: "here" as const }));
      },
    });
    const type = async (label: string, text: string): Promise<void> => {
      const input = await screen.findByLabelText(label);
      await user.clear(input);
      await user.type(input, text);
    };
    await type("审核考察期起始年", "2022");
    await type("基准期（年）", "２０２４");
    await type("审核期（年）", "2025");
    await type("企业数（家）", "12");
    await user.selectOptions(screen.getByLabelText("工作簿语言"), "en-US");
    await user.click(screen.getByRole("button", { name: "新建审核工作簿" }));
    expect(asked(actions, "create")).toEqual([
      [{ language: "en-US", years: [2022, 2023, 2024], baseline: 2024, auditYear: 2025, enterprises: 12 }],
    ]);
    expect(await screen.findByText(audit.parkName ?? "")).toBeVisible();
    expect(screen.getByText(/审核工作簿已建立/)).toBeVisible();
  });

  test("says what is wrong with a year and asks nothing of the workbook", async () => {
    const { actions } = await openPane({ overview: () => Promise.resolve(ok(blank)) });
    const input = await screen.findByLabelText("审核考察期起始年");
    await user.clear(input);
    await user.type(input, "2099");
    await user.click(screen.getByRole("button", { name: "新建审核工作簿" }));
    expect(screen.getByText("起始年不能晚于基准期。")).toBeVisible();
    expect(input).toBeInvalid();
    expect(asked(actions, "create")).toEqual([]);
  });

  test("a refused sample says why and what to do", async () => {
    const { actions } = await openPane({
      overview: () => Promise.resolve(ok(blank)),
      createSample: () => Promise.resolve(refused("sheet-name-taken", { sheet: "A.1 园区概况" })),
    });
    await user.click(await screen.findByRole("button", { name: /演示园区/ }));
    expect(asked(actions, "createSample")).toEqual([["demo", "zh-CN"]]);
    expect(await screen.findByText("已有名为“A.1 园区概况”的工作表，未作任何改动。")).toBeVisible();
    expect(screen.getByText(/在新的空白工作簿中操作/)).toBeVisible();
  });

  test("a workbook that cannot be read can be tried again", async () => {
    let busy = true;
    await openPane({ overview: () => Promise.resolve(busy ? refused("busy-editing") : ok(audit)) });
    expect(await screen.findByText(/有单元格正在编辑/)).toBeVisible();
    busy = false;
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByText(audit.parkName ?? "")).toBeVisible();
    expect(screen.queryByText(/有单元格正在编辑/)).toBeNull();
  });

  test("the ribbon's command opens the form of a workbook that is an audit already", async () => {
    const { pane: it } = await openPane();
    await screen.findByText(audit.parkName ?? "");
    expect(screen.getByLabelText("审核考察期起始年")).not.toBeVisible();
    await run(it, "create");
    expect(screen.getByLabelText("审核考察期起始年")).toBeVisible();
  });
});

describe("formulas that show #NAME?", () => {
  test("are connected again, and the count is told", async () => {
    const { actions } = await openPane();
    await user.click(screen.getByText("公式显示 #NAME? 时"));
    await user.click(screen.getByRole("button", { name: "重新连接公式" }));
    expect(await screen.findByText("已重新连接 120 个计算单元格。")).toBeInTheDocument();
    expect(asked(actions, "reconnectFormulas")).toHaveLength(1);
  });

  test("a damaged workbook is refused with what is missing", async () => {
    const reconnectFormulas = () => Promise.resolve(refused("column-missing", { sheet: "A.2", column: "2023" }));
    await openPane({ reconnectFormulas });
    await user.click(screen.getByText("公式显示 #NAME? 时"));
    await user.click(screen.getByRole("button", { name: "重新连接公式" }));
    expect(await screen.findByText(/“?A\.2”?.*2023/)).toBeInTheDocument();
  });
});

describe("check", () => {
  const result = checked(
    [finding(5, "error", "A.1"), finding(6, "warning", "A.2", "6.2.4 a)"), finding(7, "info", undefined)],
    [unchecked],
  );

  test("goes to a finding's cell", async () => {
    const { actions, pane: it } = await openPane({ check: () => Promise.resolve(ok(result)) });
    await run(it, "check");
    await user.click(screen.getByRole("button", { name: /第 6 个问题/ }));
    expect(asked(actions, "goTo")).toEqual([[{ sheet: "A.2", cell: "F6" }]]);
    expect(screen.queryByRole("button", { name: /第 7 个问题/ })).toBeNull();
    expect(screen.getByText("第 7 个问题")).toBeVisible();
  });

  test("a cell that is gone is said above the list", async () => {
    const { pane: it } = await openPane({ check: () => Promise.resolve(ok(result)), goTo: gone });
    await run(it, "check");
    await user.click(screen.getByRole("button", { name: /第 5 个问题/ }));
    expect(await screen.findByText(/找不到要跳转的单元格“A.1”（F5）/)).toBeVisible();
  });

  test("filters by kind and groups by sheet or clause", async () => {
    const { pane: it } = await openPane({ check: () => Promise.resolve(ok(result)) });
    await run(it, "check");
    const heads = (): string[] => [...view().querySelectorAll("summary")].map((head) => head.textContent ?? "");
    expect(heads()).toEqual(["A.11", "A.21", "整个工作簿1", "A.2 资源能源1"]);
    await user.click(screen.getByRole("button", { name: "1 错误" }));
    expect(screen.getByRole("button", { name: "1 错误" })).toHaveAttribute("aria-pressed", "false");
    expect(heads()).toEqual(["A.21", "整个工作簿1", "A.2 资源能源1"]);
    await user.selectOptions(screen.getByLabelText("分组"), "clause");
    expect(heads()).toEqual(["6.2.4 a)1", "A.2 a)1", "A.2 b)1"]);
    for (const kind of ["1 警告", "1 提示", "1 未检查"]) await user.click(screen.getByRole("button", { name: kind }));
    expect(screen.getByText("所选类别中没有结果。")).toBeVisible();
  });

  test("says that nothing was found, and does not hide what was not checked", async () => {
    const { pane: it } = await openPane({ check: () => Promise.resolve(ok(checked([], [unchecked]))) });
    await run(it, "check");
    expect(screen.getByText("没有发现问题")).toBeVisible();
    expect(screen.getByText("另有 1 项因数据不足未能检查，见下。")).toBeVisible();
    expect(screen.getByText(/缺少“重复利用水量”/)).toBeVisible();
  });

  test("draws a long list in slices", async () => {
    const findings = Array.from({ length: 200 }, (_, index) => finding(index, "error", "A.1"));
    const { pane: it } = await openPane({ check: () => Promise.resolve(ok(checked(findings))) });
    await run(it, "check");
    const drawn = (): number => view().querySelectorAll("li").length;
    expect(drawn()).toBeLessThan(60);
    let before = 0;
    for (let more = screen.queryByText(/再显示/); more !== null; more = screen.queryByText(/再显示/)) {
      expect(drawn()).toBeGreaterThan(before);
      before = drawn();
      await user.click(more);
    }
    expect(drawn()).toBe(200);
  });

  test("is renewed once edits pause, and not when the user turned that off", async () => {
    const { actions, pane: it } = await openPane();
    await run(it, "check");
    expect(asked(actions, "check")).toHaveLength(1);
    jest.useFakeTimers();
    for (let edits = 0; edits < 5; edits++)
      act(() => {
        actions.edit();
      });
    await act(() => jest.advanceTimersByTimeAsync(5000));
    expect(asked(actions, "check")).toHaveLength(2);
    jest.useRealTimers();
    await user.click(screen.getByRole("checkbox", { name: "编辑后自动检查" }));
    jest.useFakeTimers();
    act(() => {
      actions.edit();
    });
    await act(() => jest.advanceTimersByTimeAsync(5000));
    expect(asked(actions, "check")).toHaveLength(2);
  });

  test("the overview is renewed after edits, once it is looked at", async () => {
    const { actions, pane: it } = await openPane();
    expect(asked(actions, "overview")).toHaveLength(1);
    await show(it, "report");
    jest.useFakeTimers();
    act(() => {
      actions.edit();
    });
    await act(() => jest.advanceTimersByTimeAsync(5000));
    jest.useRealTimers();
    expect(asked(actions, "overview")).toHaveLength(1);
    await user.click(screen.getByRole("tab", { name: "工作簿" }));
    await waitFor(() => {
      expect(asked(actions, "overview")).toHaveLength(2);
    });
  });

  test("a slow answer that newer work overtook is not shown", async () => {
    const answers: ((findings: number) => void)[] = [];
    const { pane: it } = await openPane({
      check: () =>
        new Promise((resolve) => {
          answers.push((index) => {
            resolve(ok(checked([finding(index, "error", "A.1")])));
          });
        }),
    });
    const first = it.run("check");
    await act(() => Promise.resolve());
    const second = it.run("check");
    await act(() => Promise.resolve());
    answers[1]?.(2);
    await act(() => second);
    answers[0]?.(1);
    await act(() => first);
    expect(screen.getByText("第 2 个问题")).toBeVisible();
    expect(screen.queryByText("第 1 个问题")).toBeNull();
  });

  test("a switch of language renews the sentences", async () => {
    const { actions, pane: it } = await openPane({ check: () => Promise.resolve(ok(result)) });
    await run(it, "check");
    await user.click(screen.getByRole("button", { name: "切换到 English" }));
    expect(screen.getByRole("tab", { name: "Check" })).toBeVisible();
    expect(asked(actions, "check")).toEqual([["zh-CN"], ["en-US"]]);
    expect(document.documentElement.lang).toBe("en-US");
  });

  test("tells where edits cannot be followed", async () => {
    await openPane({ onChanged: () => Promise.resolve(refused("not-supported-here")) });
    expect(await screen.findByText(/结果不会自动更新/)).toBeVisible();
  });
});

describe("report", () => {
  test("writes it, hands over the file, and counts each chapter's gaps with those of its sections", async () => {
    const { actions, pane: it, onDownload } = await openPane();
    await run(it, "report");
    expect(asked(actions, "writeReport")).toEqual([["zh-CN"]]);
    expect(onDownload).toHaveBeenCalledWith(written.fileName, written.docx);
    expect(screen.getByText("前言").parentElement).toHaveTextContent("资料已齐");
    expect(screen.getByText("1 园区概况").parentElement).toHaveTextContent("待补 2 处");
    await user.click(screen.getByText("1 园区概况"));
    await user.click(screen.getByRole("button", { name: /缺少园区四至范围/ }));
    await user.click(screen.getByRole("button", { name: "转到工作表" }));
    expect(asked(actions, "goTo")).toEqual([
      [{ sheet: "A.1 园区概况", cell: "F9" }],
      [{ sheet: "报告提纲", cell: "B2" }],
    ]);
    await user.click(screen.getByRole("button", { name: "下载 Word 文件" }));
    expect(onDownload).toHaveBeenCalledTimes(2);
  });

  test("where downloads are dropped, says so and how to get the file", async () => {
    const { pane: it, onDownload } = await openPane({}, { canDownload: false });
    await run(it, "report");
    expect(screen.getByText("提纲已写入工作表“报告提纲”。")).toBeVisible();
    expect(screen.getByText(/Mac 版 Excel 的面板不能下载文件/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "下载 Word 文件" })).toBeNull();
    expect(onDownload).not.toHaveBeenCalled();
  });

  test("a report that cannot be written says why", async () => {
    const { pane: it, onDownload } = await openPane({
      writeReport: () => Promise.resolve(refused("not-an-audit-workbook")),
    });
    await run(it, "report");
    expect(screen.getByText("打开的工作簿不是审核工作簿。")).toBeVisible();
    expect(onDownload).not.toHaveBeenCalled();
  });

  test("a download that fails is said, and the report stays", async () => {
    const onDownload = jest.fn(() => {
      throw new Error("no downloads here");
    });
    const { pane: it } = await openPane({}, { onDownload });
    await run(it, "report");
    expect(screen.getByText("程序出现意外错误")).toBeVisible();
    expect(screen.getByLabelText<HTMLTextAreaElement>("错误报告").value).toContain("no downloads here");
    expect(screen.getByRole("button", { name: "下载 Word 文件" })).toBeVisible();
  });
});

test("a fault in drawing the pane is reported, and drawing is tried again on request", async () => {
  // React tells the console of what an error boundary caught; the boundary is what is tested.
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  let broken = true;
  const Part = (): string => {
    if (broken) throw new Error("cannot draw");
    return "drawn";
  };
  render(
    <ErrorBoundary say={sayIn("zh-CN")} version="1.2.3">
      <Part />
    </ErrorBoundary>,
  );
  expect(screen.getByLabelText<HTMLTextAreaElement>("错误报告").value).toContain("cannot draw");
  broken = false;
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(screen.getByText("drawn")).toBeVisible();
  told.mockRestore();
});

describe("keyboard and speech", () => {
  test("the views are reached with the keyboard alone", async () => {
    await openPane();
    await user.tab();
    expect(screen.getByRole("tab", { name: "工作簿" })).toHaveFocus();
    const chosen = (): string | null => view().getAttribute("aria-labelledby");
    for (const [key, id] of [
      ["{ArrowRight}", "tab-collect"],
      ["{ArrowRight}", "tab-check"],
      ["{End}", "tab-report"],
      ["{ArrowRight}", "tab-workbook"],
      ["{ArrowLeft}", "tab-report"],
      ["{Home}", "tab-workbook"],
    ] as const) {
      await user.keyboard(key);
      expect(chosen()).toBe(id);
      expect(document.getElementById(id)).toHaveFocus();
      expect(document.getElementById(id)).toHaveAttribute("aria-selected", "true");
    }
    // The other tabs are no stops of their own: what follows is the switch of language.
    await user.tab();
    expect(screen.getByRole("button", { name: "切换到 English" })).toHaveFocus();
  });

  test("the outcome of a check is announced", async () => {
    const { pane: it } = await openPane({ check: () => Promise.resolve(ok(checked([finding(1, "error", "A.1")]))) });
    await run(it, "check");
    const announced = screen.getAllByRole("status").map((status) => status.textContent);
    expect(announced).toContain("检查完成：错误 1，警告 0，提示 0，未检查 0。");
  });

  test("a fault in the program can be copied and leaves the other views working", async () => {
    const { pane: it } = await openPane({ check: () => Promise.reject(new TypeError("x is not a function")) });
    await run(it, "check");
    const report = screen.getByLabelText<HTMLTextAreaElement>("错误报告");
    expect(report.value).toContain("Park Audit 1.2.3");
    expect(report.value).toContain("x is not a function");
    await user.click(screen.getByRole("button", { name: "复制错误报告" }));
    expect(await screen.findByText(/已复制|Ctrl\+C/)).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "工作簿" }));
    expect(screen.getByText(audit.parkName ?? "")).toBeVisible();
  });
});
