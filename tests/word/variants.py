#!/usr/bin/env python3
"""Makes tests/fixtures/word: 附件1 as ten offices have it, each written differently. The same files come out every time."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

OUT = Path(__file__).parent.parent / "fixtures" / "word"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

NAME = "某某市政务服务（社会管理和公共服务）综合标准化试点"
UNIT = "某某市政务服务中心（示例）"
REVIEW = "已收集标准 245 份。\n各科室确定标准化专员。"


def run(text):
    lines = text.split("\n")
    return "<w:r>" + "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines) + "</w:r>"


def p(text="", more=""):
    return f"<w:p>{more}{run(text) if text else ''}</w:p>"


def tc(inside, span=1, merge=""):
    """A cell; a text becomes its paragraphs, XML stays as it is."""
    props = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    props += {"": "", "begins": '<w:vMerge w:val="restart"/>', "goes on": "<w:vMerge/>"}[merge]
    if not inside.startswith("<w:"):
        inside = "".join(p(line) for line in inside.split("\n"))
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inside}</w:tc>"


def tr(*cells):
    return "<w:tr>" + "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells) + "</w:tr>"


def tbl(*rows):
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(rows) + "</w:tbl>"


def cover():
    return [
        p("附件1"), p("社会管理和公共服务综合标准化"), p("试点申请书"),
        p(f"试点名称：{NAME}"), p("试点时间：2027年3月至2029年3月"), p(f"试点承担单位：{UNIT}"),
        p("试点保证单位：某某市人民政府（示例）"), p("业务指导单位：江苏省政务服务管理办公室"), p("2026年11月"),
    ]


def unit():
    return [p("一、承担单位基本信息"), tbl(
        tr("单位名称", UNIT, "组织机构代码", "12320582MB12345625"),
        tr("法定代表人\n(负责人)", "某乙（示例）", "法人注册\n地址", "江苏省 张家港市"),
        tr("单位地址", "江苏省某某市人民中路1号（示例）"),
        tr("所属行业", "国家机构", "经济类型", "事业单位法人", "邮编", "215600"),
        tr("联系电话", "0512-58672345", "电子邮箱", "bzh@example.gov.cn"),
        tr("标准化机构(或者\n协调组织)名称", "标准化工作办公室", "标准化负责人\n姓名", "某甲（示例）"),
        tr("业务范围", "承担政务服务的组织协调。"),
        tr("近三年是否发生重大服务质量、\n安全、环境保护事故", "无"),
        tr("标准体系建立时间", "计划2027年11月", "标准体系运行时间", "计划2028年1月"),
        tr("标准化工作\n自我评价", REVIEW),
    )]


def rest():
    return [
        p("二、承担试点的工作基础"),
        tbl(tr("现状及与试点应具备条件符合性", "职能明确。"), tr("目前标准化工作情况", "已有制度。")),
        p("三、试点预期实现工作目标（包括标准体系建立、实施及实施效果等）"), tbl(tr("建成标准体系。")),
        p("四、计划工作步骤、时间进度、阶段工作内容（包括宣传培训、标准体系建立、组织实施标准、自查、申请评估等）"),
        tbl(tr("时间", "阶段工作内容", "负责单位及参与单位"), tr("2027年3月至2027年5月", "宣传培训", "办公室"), tr("", "", "")),
        p("五、经费保障情况"),
        tbl(tr("1. 经费主要投入方向\n标准编制25万元。"), tr("2. 经费来源（包括当地政府、有关单位经费投入等）\n市级财政60万元。")),
        p("六、试点承担单位、参加单位、保证单位、业务指导单位及管理单位意见"), seals(),
    ]


def seals(signed="", dated="年　　月　　日"):
    bodies = [
        ("同意申报。", "承担单位（盖章）：", UNIT), ("", "参加单位（盖章）：", "某某市档案馆（示例）"),
        ("", "保证单位（盖章）：", ""), ("", "业务指导单位（盖章）：", ""), ("", "管理单位（盖章）：", "江苏省市场监督管理局"),
    ]
    return tbl(*[tr(f"{said}\n\n{label}{name}\n负责人（签名）{signed}\n{dated}") for said, label, name in bodies])


def whole():
    return "".join(cover() + unit() + rest())


def retyped():
    """Other brackets, words in runs of their own, spelling marks between them."""
    body = whole().replace("(", "（").replace(")", "）")
    parts = re.sub(r'<w:t xml:space="preserve">([^<]{2})([^<]+)</w:t>',
                   r'<w:t>\1</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">\2</w:t>', body)
    return parts


def spaced():
    """Labels spread with spaces, with colons in the cells; the cover as a table."""
    body = "".join(unit() + rest())
    for label, wide in [("单位名称", "单 位 名 称："), ("单位地址", "单位地址："), ("所属行业", "所　属　行　业"), ("邮编", "邮　编:"), ("业务范围", "业务范围：")]:
        body = body.replace(f">{label}<", f">{wide}<")
    lines = [("试 点 名 称：", NAME), ("试点时间：", "2027年3月至2029年3月"), ("试点承担单位：", UNIT),
             ("试点保证单位：", "某某市人民政府（示例）"), ("业务指导单位：", "江苏省政务服务管理办公室")]
    return p("社会管理和公共服务综合标准化试点申请书") + tbl(*[tr(*line) for line in lines]) + p("2026年11月") + body


def merged():
    """A label reaches down beside two rows, others cover several columns, and empty cells stand between."""
    body = whole()
    return body.replace(
        tr("标准化工作\n自我评价", REVIEW),
        tr(tc("标准化工作自我评价", 1, "begins"), tc("已收集标准 245 份。", 3)) + tr(tc("<w:p/>", 1, "goes on"), tc("各科室确定标准化专员。", 3)),
    ).replace(tr("业务范围", "承担政务服务的组织协调。"), tr(tc("业务范围", 4)) + tr(tc("承担政务服务的组织协调。", 4)))


def empty_paragraphs():
    body = whole()
    return re.sub(r"(<w:p>)", r"<w:p><w:pPr><w:spacing w:line='360'/></w:pPr></w:p>\1", body).replace("</w:tbl>", "</w:tbl><w:p/><w:p/>")


def tracked():
    body = whole()
    mark = 'w:id="1" w:author="某甲（示例）" w:date="2026-11-01T09:00:00Z"'
    old, new = run("承担政务服务的组织协调。"), run("承担政务服务的组织协调。")
    deleted = old.replace("w:t ", "w:delText ").replace("</w:t>", "</w:delText>").replace("承担", "旧的")
    return body.replace(old, f"<w:del {mark}>{deleted}</w:del><w:ins {mark}>{new}</w:ins>")


def wps():
    """Controls around cells and rows, a floating box that stands once more for older programs, custom data, smart tags."""
    body = whole()
    box = (f'<w:p><w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps"><w:txbxContent><w:p>{run("密级：公开")}</w:p></w:txbxContent></mc:Choice>'
           f'<mc:Fallback><w:pict><w:txbxContent><w:p>{run("密级：公开")}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>')
    cell = tc("某乙（示例）")
    body = body.replace(cell, f"<w:sdt><w:sdtPr/><w:sdtContent>{cell}</w:sdtContent></w:sdt>")
    row = tr("单位地址", "江苏省某某市人民中路1号（示例）")
    body = body.replace(row, f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>")
    body = body.replace(run("国家机构"), f"<w:smartTag>{run('国家机构')}</w:smartTag>")
    return box + body


def ticked():
    body = whole().replace(tc("无"), tc(f'<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>{run("有　")}<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>{run("无")}</w:p>'))
    return body.replace("2027年3月至2029年3月", "2027.3—2029.3")


def sealed():
    """Signed and dated in the file already."""
    return whole().replace(seals(), seals("：某丙（示例）", "2026年11月20日"))


def planned():
    """Other headings, a column more, one time for two rows."""
    body = whole()
    table = tbl(tr("时间", "阶段工作内容", "负责单位及参与单位"), tr("2027年3月至2027年5月", "宣传培训", "办公室"), tr("", "", ""))
    other = tbl(
        tr("序号", "起止时间", "工作内容", "责任单位", "进展"),
        tr("1", tc("2027年3月至2027年5月", 1, "begins"), "宣传培训", "办公室", "已启动"),
        tr("2", tc("<w:p/>", 1, "goes on"), "编制标准", "各科室", ""),
    )
    return body.replace(table, other)


def more():
    """A section that the form does not have, a label with a letter missing, a picture, automatic numbers."""
    body = whole().replace(">法定代表人<", ">法定代表<")
    picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>'
    numbered = p("补充说明：本单位曾获省级试点。", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    return body + picture + p("七、其他") + numbered


VARIANTS = [retyped, spaced, merged, empty_paragraphs, tracked, wps, ticked, sealed, planned, more]


def save(name, body):
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document,
    }
    with zipfile.ZipFile(OUT / f"{name}.docx", "w") as made:
        for path, text in files.items():
            made.writestr(zipfile.ZipInfo(path), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for variant in VARIANTS:
        save(variant.__name__.replace("_", "-"), variant())
