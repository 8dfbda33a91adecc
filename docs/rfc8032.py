"""Ed25519 as RFC 8032 section 6 gives it, verification alone, with nothing but Python's standard library.

Slow and not constant-time: it checks what is public and handles no secret.
"""

import hashlib

p = 2**255 - 19
# Group order.
q = 2**252 + 27742317777372353535851937790883648493
# Curve constant.
d = -121665 * pow(121666, p - 2, p) % p
# Square root of -1.
modp_sqrt_m1 = pow(2, (p - 1) // 4, p)


def sha512_modq(s):
    return int.from_bytes(hashlib.sha512(s).digest(), "little") % q


# Points are (X, Y, Z, T) in extended coordinates, with x = X/Z, y = Y/Z, x*y = T/Z.


def point_add(P, Q):
    A, B = (P[1] - P[0]) * (Q[1] - Q[0]) % p, (P[1] + P[0]) * (Q[1] + Q[0]) % p
    C, D = 2 * P[3] * Q[3] * d % p, 2 * P[2] * Q[2] % p
    E, F, G, H = B - A, D - C, D + C, B + A
    return (E * F % p, G * H % p, F * G % p, E * H % p)


def point_mul(s, P):
    Q = (0, 1, 1, 0)  # Neutral element.
    while s > 0:
        if s & 1:
            Q = point_add(Q, P)
        P = point_add(P, P)
        s >>= 1
    return Q


def point_equal(P, Q):
    # x1 / z1 == x2 / z2  <==>  x1 * z2 == x2 * z1
    if (P[0] * Q[2] - Q[0] * P[2]) % p != 0:
        return False
    return (P[1] * Q[2] - Q[1] * P[2]) % p == 0


def recover_x(y, sign):
    if y >= p:
        return None
    x2 = (y * y - 1) * pow(d * y * y + 1, p - 2, p) % p
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (p + 3) // 8, p)
    if (x * x - x2) % p != 0:
        x = x * modp_sqrt_m1 % p
    if (x * x - x2) % p != 0:
        return None
    return p - x if (x & 1) != sign else x


# Base point.
g_y = 4 * pow(5, p - 2, p) % p
g_x = recover_x(g_y, 0)
G = (g_x, g_y, 1, g_x * g_y % p)


def point_decompress(s):
    if len(s) != 32:
        return None
    y = int.from_bytes(s, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % p)


def verify(public, msg, signature):
    """Whether `signature` (64 bytes) is that of the owner of `public` (32 bytes) over `msg`."""
    if len(public) != 32 or len(signature) != 64:
        return False
    A, Rs = point_decompress(public), signature[:32]
    R = point_decompress(Rs)
    if not A or not R:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= q:
        return False
    h = sha512_modq(Rs + public + msg)
    return point_equal(point_mul(s, G), point_add(R, point_mul(h, A)))
