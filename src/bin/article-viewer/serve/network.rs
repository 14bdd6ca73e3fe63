//! Which network addresses the upstream may have. They are checked after names are resolved and the connection uses the checked ones, so
//! that a name whose address changes reaches nothing else.

use std::collections::HashSet;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// The private addresses that are allowed.
#[derive(Clone, Debug, Default)]
pub struct Network {
    allowed: Arc<HashSet<IpAddr>>,
}

impl Network {
    /// Allows public addresses and these.
    pub fn new(addresses: &[IpAddr]) -> Self {
        Self { allowed: Arc::new(addresses.iter().copied().collect()) }
    }

    /// Whether a connection may be made.
    pub fn allows(&self, address: IpAddr) -> bool {
        self.allowed.contains(&address) || is_public(address)
    }

    fn filter(&self, addresses: impl Iterator<Item = SocketAddr>) -> io::Result<Vec<SocketAddr>> {
        let allowed: Vec<SocketAddr> = addresses.filter(|address| self.allows(address.ip())).collect();
        if allowed.is_empty() {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the name has no public address"));
        }
        Ok(allowed)
    }
}

impl Resolve for Network {
    fn resolve(&self, name: Name) -> Resolving {
        let network = self.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let addresses: Addrs = Box::new(network.filter(found)?.into_iter());
            Ok(addresses)
        })
    }
}

/// Whether an address is one of the public internet.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = match (a, b, c) {
        // This network, shared by providers, protocol assignments, 6to4 relays, benchmarks, and reserved.
        (0, ..) | (100, 64..=127, _) | (192, 0, 0) | (192, 88, 99) | (198, 18 | 19, _) | (240.., ..) => true,
        _ => {
            address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_documentation()
                || address.is_multicast()
        }
    };
    !is_special
}

/// Public are the global unicast addresses, 2000::/3, except those that contain an IPv4 address or are reserved.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, c, d, ..] = address.segments();
    match (a, b) {
        // 6to4 and the translation of IPv4 contain an address.
        (0x2002, _) => is_public_v4(Ipv4Addr::from((u32::from(b) << 16) | u32::from(c))),
        (0x64, 0xff9b) if c == 0 && d == 0 => {
            let [.., high, low] = address.segments();
            is_public_v4(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)))
        }
        (0x2001, 0x0000..=0x01ff | 0x0db8) | (0x3fff, 0x0000..=0x0fff) => false,
        _ => a & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_addresses_are_refused_in_all_forms() {
        for text in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.1.2.3",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1",
            "fec0::1",
            "3fff::1",
        ] {
            assert!(!is_public(text.parse().unwrap()), "{text}");
        }
        for text in ["1.1.1.1", "192.0.66.2", "2606:4700::1111", "2001:4860::8888", "64:ff9b::101:101"] {
            assert!(is_public(text.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn a_name_with_a_public_and_a_private_address_is_reached_at_the_public_one() {
        let addresses =
            ["127.0.0.1:0", "1.1.1.1:0", "[::1]:0"].map(|text| text.parse::<SocketAddr>().unwrap());
        let public = Network::default().filter(addresses.into_iter()).unwrap();
        assert_eq!(public, [addresses[1]]);
        // The same name, some seconds later.
        assert!(Network::default().filter([addresses[0]].into_iter()).is_err());
        let allowing = Network::new(&["127.0.0.1".parse().unwrap()]);
        assert_eq!(allowing.filter([addresses[0], addresses[2]].into_iter()).unwrap(), [addresses[0]]);
    }
}
