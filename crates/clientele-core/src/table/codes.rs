//! One code a row, as narrow as the dictionary allows.

/// A vector of codes that widens itself: one byte a row up to 256 texts, two up to 65,536, then four.
#[derive(Debug, Clone)]
pub enum Codes {
    /// Up to 256 texts.
    U8(Vec<u8>),
    /// Up to 65,536 texts.
    U16(Vec<u16>),
    /// More.
    U32(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Self::U8(Vec::new())
    }
}

impl Codes {
    /// The number of rows.
    pub fn len(&self) -> usize {
        match self {
            Self::U8(codes) => codes.len(),
            Self::U16(codes) => codes.len(),
            Self::U32(codes) => codes.len(),
        }
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The code of a row.
    #[inline]
    pub fn get(&self, row: usize) -> Option<u32> {
        match self {
            Self::U8(codes) => codes.get(row).map(|&code| u32::from(code)),
            Self::U16(codes) => codes.get(row).map(|&code| u32::from(code)),
            Self::U32(codes) => codes.get(row).copied(),
        }
    }

    /// Append a code, widening when it does not fit.
    #[inline]
    pub fn push(&mut self, code: u32) {
        match self {
            Self::U8(codes) if code <= 0xff => codes.push(code as u8),
            Self::U16(codes) if code <= 0xffff => codes.push(code as u16),
            Self::U32(codes) => codes.push(code),
            _ => self.widen(code),
        }
    }

    #[cold]
    fn widen(&mut self, code: u32) {
        *self = if code <= 0xffff {
            let mut wide = Vec::with_capacity(self.len() * 2);
            self.for_each(|_, code| wide.push(code as u16));
            wide.push(code as u16);
            Self::U16(wide)
        } else {
            let mut wide = Vec::with_capacity(self.len() * 2);
            self.for_each(|_, code| wide.push(code));
            wide.push(code);
            Self::U32(wide)
        };
    }

    /// Call `each` with every row and its code. The width is looked at once, not a million times.
    #[inline]
    pub fn for_each(&self, mut each: impl FnMut(usize, u32)) {
        match self {
            Self::U8(codes) => codes.iter().enumerate().for_each(|(row, &code)| each(row, u32::from(code))),
            Self::U16(codes) => codes.iter().enumerate().for_each(|(row, &code)| each(row, u32::from(code))),
            Self::U32(codes) => codes.iter().enumerate().for_each(|(row, &code)| each(row, code)),
        }
    }

    /// `table[code]` for every row, `missing` where the table has no such code.
    pub fn gather<T: Copy>(&self, table: &[T], missing: T) -> Vec<T> {
        let mut out = Vec::with_capacity(self.len());
        self.for_each(|_, code| out.push(table.get(code as usize).copied().unwrap_or(missing)));
        out
    }

    /// Bytes held, for the memory figure.
    pub fn bytes(&self) -> usize {
        match self {
            Self::U8(codes) => codes.capacity(),
            Self::U16(codes) => codes.capacity() * 2,
            Self::U32(codes) => codes.capacity() * 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widening_keeps_every_code() {
        let mut codes = Codes::default();
        for code in 0..70_000 {
            codes.push(code);
        }
        assert!(matches!(codes, Codes::U32(_)));
        assert!((0..70_000).all(|row| codes.get(row as usize) == Some(row)));
        assert_eq!(codes.get(70_000), None);
    }
}
