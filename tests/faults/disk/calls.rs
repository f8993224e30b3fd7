//! What SQLite does to an open file: handed on, written down, or failed.

#![allow(
    unsafe_code,
    reason = "functions that SQLite calls with pointers of its own, good for that very call"
)]

use super::{
    Event, Kind,
    layer::{ours, real},
};
use rusqlite::ffi;
use std::{
    ffi::{CStr, c_char, c_int, c_void},
    ptr,
};

/// What a call on a part of the shop fails with, when it is one that fails.
unsafe fn failure(file: *mut ffi::sqlite3_file, kind: Kind) -> Option<c_int> {
    // SAFETY: as SQLite calls it.
    let (disk, part) = unsafe { ours(file) };
    part.and_then(|_| disk.fails(kind))
}

/// Hands a call on to the real file.
macro_rules! hand_on {
    ($($name:ident as $field:ident ($($argument:ident: $kind:ty),*);)*) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            // SAFETY: the real file was opened by `open`, with its methods set.
            unsafe {
                let real = real(file);
                match (*(*real).pMethods).$field {
                    Some(call) => call(real $(, $argument)*),
                    None => ffi::SQLITE_IOERR,
                }
            }
        }
    )*};
}

hand_on! {
    close as xClose ();
    read_through as xRead (buffer: *mut c_void, length: c_int, offset: i64);
    write_through as xWrite (buffer: *const c_void, length: c_int, offset: i64);
    truncate_through as xTruncate (length: i64);
    file_size as xFileSize (length: *mut i64);
    lock_through as xLock (level: c_int);
    unlock as xUnlock (level: c_int);
    check_reserved_lock as xCheckReservedLock (out: *mut c_int);
    control_through as xFileControl (what: c_int, argument: *mut c_void);
    sector_size as xSectorSize ();
    device_characteristics as xDeviceCharacteristics ();
    map_through as xShmMap (page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void);
    shm_lock_through as xShmLock (offset: c_int, count: c_int, flags: c_int);
    shm_unmap as xShmUnmap (is_last: c_int);
}

/// Hands a call on, unless it is one that fails.
macro_rules! hand_on_or_fail {
    ($($name:ident as $through:ident ($($argument:ident: $kind:ty),*), $fault:expr;)*) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            // SAFETY: as SQLite calls it.
            unsafe {
                match failure(file, $fault) {
                    Some(code) => code,
                    None => $through(file $(, $argument)*),
                }
            }
        }
    )*};
}

hand_on_or_fail! {
    lock as lock_through (level: c_int), Kind::Lock;
    shm_map as map_through (page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void), Kind::Grow;
}

/// Giving a lock back cannot fail.
unsafe extern "C" fn shm_lock(
    file: *mut ffi::sqlite3_file,
    offset: c_int,
    count: c_int,
    flags: c_int,
) -> c_int {
    // SAFETY: as SQLite calls it.
    unsafe {
        let is_taken = flags & ffi::SQLITE_SHM_LOCK != 0;
        match is_taken.then(|| failure(file, Kind::Lock)).flatten() {
            Some(code) => code,
            None => shm_lock_through(file, offset, count, flags),
        }
    }
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: as above.
    unsafe {
        let real = real(file);
        if let Some(call) = (*(*real).pMethods).xShmBarrier {
            call(real);
        }
    }
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    buffer: *mut c_void,
    length: c_int,
    offset: i64,
) -> c_int {
    // SAFETY: SQLite owns `length` bytes at `buffer` for the call.
    unsafe {
        let Some(code) = failure(file, Kind::Read) else {
            return read_through(file, buffer, length, offset);
        };
        // Half of it had come already; behind that SQLite is promised noughts.
        ptr::write_bytes(buffer.cast::<u8>(), 0, usize::try_from(length).unwrap());
        read_through(file, buffer, length / 2, offset);
        code
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    buffer: *const c_void,
    length: c_int,
    offset: i64,
) -> c_int {
    // SAFETY: SQLite owns `length` bytes at `buffer` for the call.
    unsafe {
        let (disk, part) = ours(file);
        let Some(part) = part else {
            return write_through(file, buffer, length, offset);
        };
        let failure = disk.fails(Kind::Write);
        // A write that fails has written the first half, as a disk that fills up does.
        let written = if failure.is_some() { length / 2 } else { length };
        let bytes = std::slice::from_raw_parts(buffer.cast::<u8>(), usize::try_from(written).unwrap());
        let code = write_through(file, buffer, written, offset);
        disk.log(Event::Write {
            part,
            offset: usize::try_from(offset).unwrap(),
            bytes: bytes.to_vec(),
        });
        failure.unwrap_or(code)
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    // SAFETY: as SQLite calls it.
    unsafe {
        if let Some(code) = failure(file, Kind::Truncate) {
            return code;
        }
        let (disk, part) = ours(file);
        if let Some(part) = part {
            let length = usize::try_from(length).unwrap();
            disk.log(Event::Truncate { part, length });
        }
        truncate_through(file, length)
    }
}

/// Only written down: a test's files need not outlive it.
unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _flags: c_int) -> c_int {
    // SAFETY: as SQLite calls it.
    let (disk, part) = unsafe { ours(file) };
    let Some(part) = part else { return ffi::SQLITE_OK };
    match disk.fails(Kind::Sync) {
        Some(code) => {
            disk.log(Event::FailedSync { part });
            code
        }
        None => {
            disk.log(Event::Sync { part });
            ffi::SQLITE_OK
        }
    }
}

/// A weak disk writes NORMAL over what is asked of `synchronous`: a digit takes the place of its first letter.
unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, what: c_int, argument: *mut c_void) -> c_int {
    // SAFETY: for a pragma SQLite hands over three strings of its own: what is answered, the name, the value or
    // null; a value has at least one letter before its end.
    unsafe {
        if ours(file).0.is_weak && what == ffi::SQLITE_FCNTL_PRAGMA {
            let said = argument.cast::<*mut c_char>();
            let (name, value) = (*said.add(1), *said.add(2));
            if CStr::from_ptr(name)
                .to_bytes()
                .eq_ignore_ascii_case(b"synchronous")
                && !value.is_null()
            {
                ptr::copy_nonoverlapping(c"1".as_ptr(), value, 2);
            }
        }
        control_through(file, what, argument)
    }
}

pub static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
