package cn.anxue.exam.exchange;

import java.util.List;
import java.util.Map;

/**
 * A sheet that has the wanted header.
 *
 * @param header the header row
 * @param rows stored rows below it, blank ones too
 * @param pictures by row number, as stored and not yet looked at
 */
record SheetData(SheetRow header, List<SheetRow> rows, Map<Integer, List<byte[]>> pictures) {}
