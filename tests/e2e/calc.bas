' Carries out a list of steps in LibreOffice Calc, without a window: cells written as by hand, blocks copied to its clipboard,
' files read by the filter that its paste uses. `calc.mjs` writes the list and reads what comes back.

Private sheet, view

Sub Main
  On Error GoTo Failed
  steps = Split(whole(Environ("CALC_STEPS")), Chr(10))
  For Each each_step In steps
    If each_step <> "" Then take Split(each_step, Chr(9))
  Next
  write_text Environ("CALC_DONE"), "done"
  StarDesktop.terminate()
  Exit Sub
Failed:
  write_text Environ("CALC_DONE"), Error$ & " (" & each_step & ")"
  StarDesktop.terminate()
End Sub

Sub take(words)
  Select Case words(0)
    Case "new" : open_sheet "private:factory/scalc", ""
    Case "html" : open_sheet words(1), "HTML (StarCalc)"
    Case "text" : open_text words(1)
    ' As typed by hand: what looks like a number or a date becomes one.
    Case "type" : sheet.getCellRangeByName(words(1)).FormulaLocal = unescaped(words(2))
    ' As typed into a cell formatted as text.
    Case "words"
      cell = sheet.getCellRangeByName(words(1))
      cell.NumberFormat = format_key("@")
      cell.String = unescaped(words(2))
    Case "format" : sheet.getCellRangeByName(words(1)).NumberFormat = format_key(words(2))
    Case "merge" : sheet.getCellRangeByName(words(1)).merge(True)
    Case "width" : sheet.getCellRangeByName(words(1)).Columns.Width = CLng(words(2))
    Case "hide" : sheet.getCellRangeByName(words(1)).Rows.IsVisible = False
    Case "copy" : copy words(1), words(2)
    Case "read" : write_text words(1), shown()
  End Select
End Sub

Sub open_sheet(url, filter)
  Dim how(2) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden" : how(0).Value = True
  how(1).Name = "FilterName" : how(1).Value = filter
  ' The language of the machine, and no dates made of texts: so stands the question that a paste asks.
  how(2).Name = "FilterOptions" : how(2).Value = "0 0"
  use_document StarDesktop.loadComponentFromURL(url, "_blank", 0, how())
End Sub

' Tabs between cells, UTF-8, every column read as Calc likes, no formulas: so stands the question that a paste of text asks.
Sub open_text(url)
  Dim how(2) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden" : how(0).Value = True
  how(1).Name = "FilterName" : how(1).Value = "Text - txt - csv (StarCalc)"
  how(2).Name = "FilterOptions" : how(2).Value = "9,34,76,1,,0,false,false,true,false,false,0,false"
  use_document StarDesktop.loadComponentFromURL(url, "_blank", 0, how())
End Sub

' Documents left open would disturb one another.
Sub use_document(document)
  If Not IsEmpty(view) Then view.Model.close(True)
  view = document.CurrentController
  sheet = document.Sheets(0)
End Sub

Function format_key(code)
  Dim locale As New com.sun.star.lang.Locale
  formats = view.Model.NumberFormats
  key = formats.queryKey(code, locale, False)
  If key = -1 Then key = formats.addNew(code, locale)
  format_key = key
End Function

' What Ctrl+C puts on the clipboard: the HTML byte for byte, the text as UTF-8.
Sub copy(area, url)
  Dim none()
  view.select(sheet.getCellRangeByName(area))
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(view.Frame, ".uno:Copy", "", 0, none())
  copied = createUnoService("com.sun.star.datatransfer.clipboard.SystemClipboard").getContents()
  For Each flavor In copied.getTransferDataFlavors()
    Select Case flavor.MimeType
      Case "text/html" : write_bytes url & ".html", copied.getTransferData(flavor)
      Case "text/plain;charset=utf-16" : write_text url & ".txt", copied.getTransferData(flavor)
    End Select
  Next
End Sub

' The cells as they are shown, tabs between; numbers and formulas are called so.
Function shown()
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  last = cursor.RangeAddress
  For row = 0 To last.EndRow
    For column = 0 To last.EndColumn
      cell = sheet.getCellByPosition(column, row)
      If column > 0 Then shown = shown & Chr(9)
      If cell.Type = com.sun.star.table.CellContentType.VALUE Then shown = shown & "number "
      If cell.Type = com.sun.star.table.CellContentType.FORMULA Then shown = shown & "formula "
      shown = shown & escaped(cell.String)
    Next
    shown = shown & Chr(10)
  Next
End Function

' Line breaks and tabs of a cell, by the signs for them.
Function escaped(text)
  escaped = Replace(Replace(text, Chr(10), Chr(9252)), Chr(9), Chr(9225))
End Function

Function unescaped(text)
  unescaped = Replace(Replace(text, Chr(9252), Chr(10)), Chr(9225), Chr(9))
End Function

Function whole(url)
  reader = createUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(url))
  reader.setEncoding("UTF-8")
  Do Until reader.isEOF()
    whole = whole & reader.readLine() & Chr(10)
  Loop
  reader.closeInput()
End Function

Sub write_text(url, text)
  writer = createUnoService("com.sun.star.io.TextOutputStream")
  writer.setOutputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(url))
  writer.setEncoding("UTF-8")
  writer.writeString(text)
  writer.closeOutput()
End Sub

Sub write_bytes(url, bytes)
  writer = createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(url)
  writer.writeBytes(bytes)
  writer.closeOutput()
End Sub
