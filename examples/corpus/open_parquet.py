"""Opens a table of figures with pandas, DuckDB and Polars, and prints what each of them shows.

    pip install pandas pyarrow duckdb polars
    python open_parquet.py figures.parquet

The three must agree: the script fails if they do not.
"""

import sys
from decimal import Decimal


def with_pandas(path):
    import pandas

    table = pandas.read_parquet(path, dtype_backend="pyarrow")
    print(f"== pandas {pandas.__version__}: {len(table)} rows, {len(table.columns)} columns")
    print(table.dtypes[["value", "subjects", "period_start"]].to_string())
    print(table[["document", "path", "subjects", "qualifier", "value", "unit", "period_start"]].head(8).to_string())
    money = table[(table.unit == "元") & (table.modality == "actual")]
    return len(table), sum(money.value.dropna(), Decimal(0)), table.subjects.map(len).sum()


def with_duckdb(path):
    import duckdb

    source = f"read_parquet('{path}')"
    print(f"\n== DuckDB {duckdb.__version__}")
    duckdb.sql(f"SELECT unit, count(*) AS figures, max(value) AS most FROM {source} GROUP BY unit ORDER BY 2 DESC LIMIT 8").show()
    duckdb.sql(
        f"""SELECT subjects[1] AS subject, comparison_from AS before, value AS after, unit FROM {source}
            WHERE comparison_base = 'from_to' AND comparison_from IS NOT NULL LIMIT 8"""
    ).show()
    return duckdb.sql(
        f"""SELECT count(*), sum(value) FILTER (unit = '元' AND modality = 'actual'), sum(len(subjects))
            FROM {source}"""
    ).fetchall()[0]


def with_polars(path):
    import polars

    table = polars.read_parquet(path)
    print(f"== Polars {polars.__version__}")
    column = polars.col
    growth = table.filter(column("comparison_change").is_not_null()).select(
        "document", column("subjects").list.join("、"), "comparison_direction", "comparison_change", "comparison_change_unit"
    )
    with polars.Config(tbl_rows=8, tbl_width_chars=140, fmt_str_lengths=24):
        print(growth)
    money = table.filter((column("unit") == "元") & (column("modality") == "actual"))
    return len(table), money["value"].sum(), table["subjects"].list.len().sum()


def main():
    path = sys.argv[1]
    results = {tool.__name__: tuple(tool(path)) for tool in (with_pandas, with_duckdb, with_polars)}
    print("\nrows, sum of 元 as facts, subjects:")
    for tool, (rows, money, subjects) in results.items():
        print(f"  {tool:12} {rows}, {money}, {subjects}")
    if len({(int(rows), Decimal(money or 0), int(subjects)) for rows, money, subjects in results.values()}) != 1:
        sys.exit("they disagree")


main()
