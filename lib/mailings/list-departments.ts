import "server-only";
import type { Db } from "@/lib/db/client";

/** Every département that has communes, by code, with how many. */
export async function listDepartments(db: Db): Promise<{ code: string; name: string; communes: number }[]> {
  const rows = await db.commune.groupBy({
    by: ["departmentCode", "departmentName"],
    where: { retiredAt: null },
    orderBy: { departmentCode: "asc" },
    _count: { _all: true },
  });
  return rows.map(({ departmentCode, departmentName, _count }) => ({
    code: departmentCode,
    name: departmentName,
    communes: _count._all,
  }));
}
