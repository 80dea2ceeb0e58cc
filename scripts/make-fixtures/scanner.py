"""Turns set pages into images as scanners give them, and images into PDF pages."""
import io

import numpy
import pikepdf
import pymupdf
from PIL import Image, ImageFilter, ImageOps
from pikepdf import Array, Dictionary, Name, Stream


def rasterise(pdf_bytes, dpi):
    """Grey images of the pages."""
    document = pymupdf.open(stream=pdf_bytes, filetype="pdf")
    pixmaps = [page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY) for page in document]
    return [Image.frombytes("L", (p.width, p.height), p.samples) for p in pixmaps]


def age(image, seed, skew=0.0, noise=4.0, blur=0.4, edge=0, specks=0):
    """A sheet on a scanner's glass: turned by `skew` degrees, softened, noisy, with a dark edge and specks."""
    rng = numpy.random.default_rng(seed)
    page = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=250) if skew else image
    page = page.filter(ImageFilter.GaussianBlur(blur))
    pixels = numpy.asarray(page, dtype=numpy.float32) * 0.93 + 14
    pixels += rng.normal(0, noise, pixels.shape)
    for _ in range(specks):
        y, x = rng.integers(0, pixels.shape[0] - 4), rng.integers(0, pixels.shape[1] - 4)
        pixels[y : y + rng.integers(1, 4), x : x + rng.integers(1, 4)] = 40
    if edge:
        pixels[:, -edge:] = 30 + rng.normal(0, 6, (pixels.shape[0], edge))
    return Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8))


def to_bilevel(image):
    return image.point(lambda value: 255 if value > 150 else 0).convert("1")


def encode_jpeg(image, quality):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue(), dict(Filter=Name.DCTDecode, ColorSpace=Name.DeviceGray, BitsPerComponent=8)


def encode_jpx(image, rate):
    out = io.BytesIO()
    image.save(out, "JPEG2000", quality_mode="rates", quality_layers=[rate])
    return out.getvalue(), dict(Filter=Name.JPXDecode, ColorSpace=Name.DeviceGray, BitsPerComponent=8)


def encode_g4(image):
    """CCITT group 4 rows."""
    out = io.BytesIO()
    to_bilevel(image).save(out, "TIFF", compression="group4", tiffinfo={278: image.height})
    tiff = Image.open(io.BytesIO(out.getvalue()))
    offset, length = tiff.tag_v2[273][0], tiff.tag_v2[279][0]
    black_is_1 = tiff.tag_v2[262] == 0
    data = out.getvalue()[offset : offset + length]
    parameters = Dictionary(K=-1, Columns=image.width, Rows=image.height, BlackIs1=not black_is_1)
    return data, dict(Filter=Name.CCITTFaxDecode, ColorSpace=Name.DeviceGray, BitsPerComponent=1, DecodeParms=parameters)


def encode_jbig2(image):
    """An embedded JBIG2 stream of one generic region coded by MMR, which is CCITT group 4: enough to need a JBIG2 decoder, without an encoder."""
    rows, _ = encode_g4(ImageOps.invert(image))  # black is 1 in JBIG2
    width, height = image.size
    page = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes(8) + bytes([0]) + bytes(2)
    region = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes(8) + bytes([0]) + bytes([1]) + rows

    def segment(number, kind, data):
        return number.to_bytes(4, "big") + bytes([kind, 0, 1]) + len(data).to_bytes(4, "big") + data

    data = segment(0, 48, page) + segment(1, 38, region)
    return data, dict(Filter=Name.JBIG2Decode, ColorSpace=Name.DeviceGray, BitsPerComponent=1)


def add_image_page(pdf, image, encoded, size=(595.28, 841.89), rotate=0, extra=b"", fonts=None):
    """A page that one image covers. `extra` is drawn after it."""
    data, entries = encoded
    stream = Stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=image.width, Height=image.height, **entries)
    width, height = size
    content = f"q {width} 0 0 {height} 0 0 cm /Im0 Do Q\n".encode() + extra
    resources = Dictionary(XObject=Dictionary(Im0=stream))
    if fonts:
        resources.Font = fonts
    page = Dictionary(
        Type=Name.Page, MediaBox=Array([0, 0, width, height]), Resources=resources, Contents=Stream(pdf, content)
    )
    if rotate:
        page.Rotate = rotate
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def save(pdf, path, **options):
    pdf.save(path, deterministic_id="encryption" not in options, **options)
