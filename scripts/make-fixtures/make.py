"""Rewrites fixtures/deeds, fixtures/broken and the PDFs of fixtures/not-deeds: `python3 scripts/make-fixtures/make.py` from the repository's root (requirements.txt beside this file).

Deterministic: the same library versions give the same bytes, but for the encrypted files, whose keys are drawn."""
import io
import re
import zlib
from pathlib import Path

import pikepdf
import pymupdf
from PIL import Image, ImageDraw
from pikepdf import Array, Dictionary, Name, Stream

from layout import DEJAVU, read_pages, set_pages
from scanner import add_image_page, age, encode_g4, encode_jbig2, encode_jpeg, encode_jpx, rasterise, save, to_bilevel

DEEDS, BROKEN, GOLD = Path("fixtures/deeds"), Path("fixtures/broken"), Path("fixtures/gold")
NOT_DEEDS = Path("fixtures/not-deeds")


def gold_pages(name):
    return read_pages(GOLD / name)


def scan(pages_pdf, path, encode, dpi=200, **wear):
    """A PDF of page images. Every page has a seed of its own, so no two carry the same noise."""
    pdf = pikepdf.new()
    for number, image in enumerate(rasterise(pages_pdf, dpi), 1):
        aged = age(image, number, **wear)
        add_image_page(pdf, aged, encode(aged))
    save(pdf, path)


def make_deeds():
    house = set_pages(
        gold_pages("nl-house"),
        size=10.5,
        head=lambda n, _: f"Blad {n}",
        foot=lambda n, of: f"Akte verkoop De Graeve – Tack/Bouziane – {n}/{of}",
    )
    scan(house, DEEDS / "nl-house-scan.pdf", lambda i: encode_jpeg(i, 20), noise=0.5)

    apartment = set_pages(gold_pages("fr-apartment"), size=10, centred=False, foot=lambda n, _: f"- {n} -")
    (DEEDS / "fr-apartment.pdf").write_bytes(apartment)
    columns = set_pages(gold_pages("fr-apartment"), size=10, columns=2, centred=False)
    (DEEDS / "fr-apartment-two-columns.pdf").write_bytes(columns)
    scan(columns, DEEDS / "fr-apartment-two-columns-scan.pdf", encode_g4, dpi=250, noise=1.0)
    german = set_pages(gold_pages("de-house"), size=9, font=("Serif", "Serif-Bold"), foot=lambda n, of: f"Seite {n} von {of}")
    (DEEDS / "de-house.pdf").write_bytes(german)

    donation = set_pages(gold_pages("fr-donation"), size=11)
    mixed = pikepdf.open(io.BytesIO(donation))
    annex = age(rasterise(donation, 200)[1], 7, noise=2.0)
    del mixed.pages[1]
    add_image_page(mixed, annex, encode_jpeg(annex, 35))
    save(mixed, DEEDS / "fr-donation-mixed.pdf")

    make_land()


def make_land():
    pages = gold_pages("nl-land")
    land = set_pages(pages, size=12)
    single = set_pages([[p for page in pages for p in page]], size=11)
    images = rasterise(land, 200)
    clean = [age(image, number, noise=1.5) for number, image in enumerate(images, 1)]

    (DEEDS / "nl-land.pdf").write_bytes(land)
    scan(land, DEEDS / "nl-land-poor.pdf", lambda i: encode_jpeg(i, 25), dpi=170, skew=1.4, noise=11, blur=0.8, edge=18, specks=250)
    scan(land, DEEDS / "nl-land-ccitt.pdf", encode_g4, dpi=300, noise=1.0)
    scan(land, DEEDS / "nl-land-jbig2.pdf", encode_jbig2, dpi=300, noise=1.0)
    scan(land, DEEDS / "nl-land-jpx.pdf", lambda i: encode_jpx(i, 36), noise=1.5)
    short = set_pages([[p for page in pages for p in page]], size=10, columns=2, centred=False)
    (DEEDS / "nl-land-two-columns.pdf").write_bytes(short)
    scan(short, DEEDS / "nl-land-two-columns-scan.pdf", encode_g4, dpi=250, noise=1.0)
    make_stamped(land)
    make_compact(land)
    make_turned(land, clean)
    make_no_map()
    make_layers(pages, clean)

    blank = pikepdf.new()
    speckled = age(Image.new("L", clean[0].size, 250), 9, noise=1.5, specks=12)
    add_image_page(blank, clean[0], encode_jpeg(clean[0], 35))
    add_image_page(blank, speckled, encode_jpeg(speckled, 35))
    blank.add_blank_page(page_size=(595.28, 841.89))
    add_image_page(blank, clean[1], encode_jpeg(clean[1], 35))
    save(blank, DEEDS / "nl-land-blank-pages.pdf")

    bilevel = [to_bilevel(image) for image in rasterise(land, 300)]
    bilevel[0].save(DEEDS / "nl-land.tif", compression="group4", save_all=True, append_images=bilevel[1:], dpi=(300, 300))
    sheet = rasterise(single, 200)[0]
    to_bilevel(sheet).save(DEEDS / "nl-land.png", dpi=(200, 200), optimize=True)
    age(sheet, 3, noise=1.5).save(DEEDS / "nl-land.jpg", quality=38, dpi=(200, 200))

    locked = pikepdf.open(io.BytesIO(land))
    save(locked, DEEDS / "nl-land-owner-locked.pdf", encryption=pikepdf.Encryption(owner="baas", user=""))
    save(locked, BROKEN / "encrypted.pdf", encryption=pikepdf.Encryption(owner="baas", user="geheim"))


def make_stamped(land):
    """150 dpi in two tones, a stamp over the text: what goes wrong with plain recognition."""
    pdf = pikepdf.new()
    for number, image in enumerate(rasterise(land, 150), 1):
        draw = ImageDraw.Draw(image)
        x, y = image.width * 0.55, image.height * 0.16
        draw.rectangle((x, y, x + 330, y + 120), outline=60, width=4)
        draw.text((x + 14, y + 12), "GEREGISTREERD", fill=60, font_size=34)
        draw.text((x + 14, y + 66), "12 FEB 1997", fill=60, font_size=34)
        aged = age(image, number, skew=-0.9, noise=6, blur=0.5, edge=10)
        add_image_page(pdf, aged, encode_g4(aged))
    save(pdf, DEEDS / "nl-land-stamped.pdf")


def make_compact(land):
    """What scanners call compact PDF: the paper as a picture at 50 dpi, the print over it as stencils of one third of the page each."""
    pdf = pikepdf.new()
    for image in rasterise(land, 200):
        paper = Image.new("L", (image.width // 4, image.height // 4), 235)
        bands, content = Dictionary(), b""
        for band in range(3):
            top, bottom = image.height * band // 3, image.height * (band + 1) // 3
            part = image.crop((0, top, image.width, bottom))
            data, entries = encode_g4(part)
            del entries["ColorSpace"]
            stencil = Stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=part.width, Height=part.height, ImageMask=True, **entries)
            bands[f"/Band{band}"] = stencil
            y, height = (image.height - bottom) / image.height * 841.89, (bottom - top) / image.height * 841.89
            content += f"q 0 g 595.28 0 0 {height:.3f} 0 {y:.3f} cm /Band{band} Do Q\n".encode()
        add_image_page(pdf, paper, encode_jpeg(paper, 40), extra=content)
        pdf.pages[-1].Resources.XObject.update(bands)
    save(pdf, DEEDS / "nl-land-compact.pdf")


def make_turned(land, clean):
    born = pikepdf.open(io.BytesIO(land))
    for page, angle in zip(born.pages, (90, 270)):
        # The content is turned against the attribute, so that the page shows upright.
        width, height = 595.28, 841.89
        matrix = f"0 1 -1 0 {height} 0 cm" if angle == 90 else f"0 -1 1 0 0 {width} cm"
        page.contents_add(f"q {matrix}\n".encode(), prepend=True)
        page.contents_add(b"\nQ")
        page.MediaBox = Array([0, 0, height, width])
        page.Rotate = angle
    save(born, DEEDS / "nl-land-rotate-attribute.pdf")
    turned = pikepdf.new()
    for image, angle in zip(clean, (90, 180)):
        image = image.rotate(angle, expand=True)
        size = (841.89, 595.28) if angle == 90 else (595.28, 841.89)
        add_image_page(turned, image, encode_jpeg(image, 35), size=size)
    save(turned, DEEDS / "nl-land-turned-pixels.pdf")


RUBBISH = bytes.maketrans(b"aeinorstdlAEINORSTDL", b"~|}{^_`#%@~|}{^_`#%@")


def make_layers(pages, clean):
    """Scans with an invisible text layer (render mode 3): one true to the page, one of rubbish."""
    source = pikepdf.open(io.BytesIO(set_pages(pages, size=12)))
    for name in ("good", "bad"):
        pdf = pikepdf.new()
        for page, image in zip(source.pages, clean):
            layer = page.Contents.read_bytes().replace(b"BT", b"BT 3 Tr")
            if name == "bad":
                layer = re.sub(rb"\(.*?\) Tj", lambda shown: shown[0][:-4].translate(RUBBISH) + b") Tj", layer)
            fonts = pdf.copy_foreign(source.make_indirect(page.Resources.Font))
            add_image_page(pdf, image, encode_jpeg(image, 35), extra=layer, fonts=fonts)
        save(pdf, DEEDS / f"nl-land-layer-{name}.pdf")


def make_not_deeds():
    """Three of the texts as documents: typed, in two columns, scanned."""
    texts = {path.stem: path.read_text(encoding="utf8").split("\n\n") for path in sorted(NOT_DEEDS.glob("*.md"))}
    texts = {name: [[" ".join(p.split()) for p in paragraphs if p.strip()]] for name, paragraphs in texts.items()}
    (NOT_DEEDS / "epc-nl.pdf").write_bytes(set_pages(texts["epc-nl"], size=11))
    (NOT_DEEDS / "gazette-fr.pdf").write_bytes(set_pages(texts["gazette-fr"], size=10, columns=2, centred=False))
    scan(set_pages(texts["invoice-fr"], size=10, centred=False), NOT_DEEDS / "invoice-fr.pdf", encode_g4, dpi=250, noise=1.0)


def make_broken():
    land = (DEEDS / "nl-land.pdf").read_bytes()
    (BROKEN / "empty.pdf").write_bytes(b"")
    (BROKEN / "truncated.pdf").write_bytes((DEEDS / "nl-house-scan.pdf").read_bytes()[:9000])
    (BROKEN / "not-a-pdf.pdf").write_text("Dit is een brief en geen PDF.\n" * 20, encoding="utf8")
    (BROKEN / "zero-pages.pdf").write_bytes(
        write_objects([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])
    )
    huge = pikepdf.open(io.BytesIO(land))
    size = 10_000 / 25.4 * 72
    huge.add_blank_page(page_size=(600, 600))
    huge.pages[2].MediaBox = Array([0, 0, size, size])
    huge.pages[2].Contents = Stream(huge, f"0 0 {size / 2} {size / 2} re f".encode())
    save(huge, BROKEN / "huge-page.pdf")

    bomb = pikepdf.open(io.BytesIO(land))
    side = 60_000
    bits = zlib.compressobj(9)
    data = b"".join(bits.compress(bytes(side // 8)) for _ in range(side)) + bits.flush()
    entries = dict(Filter=Array([Name.FlateDecode, Name.FlateDecode]), ColorSpace=Name.DeviceGray, BitsPerComponent=1)
    add_image_page(bomb, Size(side, side), (zlib.compress(data, 9), entries))
    save(bomb, BROKEN / "image-bomb.pdf")
    make_bomb_beside(land, (zlib.compress(data, 9), entries), side)

    jpx = pikepdf.open(io.BytesIO(land))
    image = rasterise(land, 100)[0]
    data, entries = encode_jpx(image, 40)
    rubbish = data[:120] + bytes((7 * n) % 251 for n in range(2000))
    add_image_page(jpx, image, (rubbish, entries))
    move_last_second(jpx)
    save(jpx, BROKEN / "undecodable-jpx.pdf")
    jbig2 = pikepdf.open(io.BytesIO(land))
    data, entries = encode_jbig2(image)
    add_image_page(jbig2, image, (data[:30] + b"\xff" * 400, entries))
    move_last_second(jbig2)
    save(jbig2, BROKEN / "undecodable-jbig2.pdf")

    make_damaged_page()


def make_bomb_beside(land, encoded, side):
    """Two pages: the first is a scan of nl-land's first whose lower third another image covers, of 60,000 x 60,000 pixels; the second is typed."""
    pdf = pikepdf.open(io.BytesIO(land))
    image = age(rasterise(land, 200)[0], 3, noise=1.5)
    add_image_page(pdf, image, encode_jpeg(image, 35), extra=b"q 500 0 0 250 50 30 cm /Im1 Do Q\n")
    data, entries = encoded
    stream = Stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=side, Height=side, **entries)
    pdf.pages[-1].Resources.XObject.Im1 = stream
    move_last_second(pdf)
    del pdf.pages[0]
    save(pdf, BROKEN / "image-bomb-beside.pdf")


def make_damaged_page():
    """Three pages, the second of which hangs on a branch of its own and is no page: readers that follow the counts find the third."""
    pdf = pikepdf.open(io.BytesIO((DEEDS / "nl-land.pdf").read_bytes()))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R 3 0 R 7 0 R] /Count 3 >>"]
    objects += [b"<< /Type /Pages /Parent 2 0 R /Kids [10 0 R] /Count 1 >>"]
    fonts = [b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name for name in (b"Times-Bold", b"Times-Roman")]
    names = {str(font.BaseFont): key for key, font in pdf.pages[0].Resources.Font.items()}
    resources = b"<< /Font << %s 11 0 R %s 12 0 R >> >>" % (names["/Times-Bold"].encode(), names["/Times-Roman"].encode())
    for number, page in zip((4, 7), pdf.pages):
        data = page.Contents.read_bytes()
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents %d 0 R /Resources %d 0 R >>" % (number + 1, number + 2),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data),
            resources,
        ]
    objects += [b"[ /Broken ]", *fonts]
    (BROKEN / "damaged-page.pdf").write_bytes(write_objects(objects))


class Size:
    """What add_image_page asks of an image, for one that is never held."""

    def __init__(self, width, height):
        self.width, self.height = width, height


def move_last_second(pdf):
    page = pdf.pages[-1]
    del pdf.pages[-1]
    pdf.pages.insert(1, page)


def make_no_map():
    """Glyphs by number with no map to characters: the layer says nothing true, the page shows plain text."""
    typed = pymupdf.open(stream=set_pages(gold_pages("nl-land"), size=12), filetype="pdf")
    again = pymupdf.open()
    for page in typed:
        target = again.new_page(width=page.rect.width, height=page.rect.height)
        target.insert_font(fontname="F0", fontfile=f"{DEJAVU}.ttf")
        for block in page.get_text("dict")["blocks"]:
            for line in block["lines"]:
                for span in line["spans"]:
                    target.insert_text(span["origin"], span["text"], fontname="F0", fontsize=10.5)
    again.subset_fonts()
    pdf = pikepdf.open(io.BytesIO(again.tobytes(garbage=3, deflate=True, no_new_id=True)))
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            if Name.ToUnicode in font:
                del font[Name.ToUnicode]
    save(pdf, DEEDS / "nl-land-no-map.pdf")


def write_objects(objects):
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


if __name__ == "__main__":
    DEEDS.mkdir(exist_ok=True)
    BROKEN.mkdir(exist_ok=True)
    make_deeds()
    make_not_deeds()
    make_broken()
