# What the reports say by themselves.

report-unit = { $unit ->
    [day] Today
    [week] Week
    [month] Month
   *[year] Year
}
report-by = { $by ->
    [project] Project
    [client] Client
    [task] Task
    [tag] Tag
    [description] Description
    [day] Day
    [week] Week
   *[month] Month
}
report-look = { $look ->
    [bars] Bars
    [balance] Balance
   *[table] Table
}
